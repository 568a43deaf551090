using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Signs messages as <see href="https://www.standardwebhooks.com/">Standard Webhooks</see> has it, so that receivers verify them with libraries that exist.</summary>
/// <remarks><para><c>v1,base64(HMAC-SHA256(secret, id.timestamp.payload))</c>, with the timestamp in seconds since 1970 and the secret's bytes in base 64 behind <c>whsec_</c>.</para></remarks>
public static class WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const int SecretBytes = 32;

    /// <summary>Returns a secret that nobody can guess.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Returns the signature of a message.</summary>
    /// <param name="secret">The secret, with its beginning.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="at">The instant of the attempt.</param>
    /// <param name="payload">The body as it is sent.</param>
    /// <exception cref="FormatException">The secret is none of ours.</exception>
    public static string Of(string secret, string id, DateTimeOffset at, string payload)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[SecretPrefix.Length..]) : throw new FormatException("A secret begins with whsec_.");
        var signed = $"{id}.{at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}.{payload}";
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
