using System.Security.Cryptography;
using System.Text;
using CustomerSuccess.Web.Api.Bodies;

namespace CustomerSuccess.Web.Api.Repeats;

/// <summary>What a request asks for: its method, address and body.</summary>
internal static class AskedText
{
    /// <summary>Returns the SHA-256 of it, worked out while the body comes. It can be read again afterwards.</summary>
    public static async Task<string> HashAsync(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method}\n{context.Request.Path}{context.Request.QueryString}\n"));
        await KeptBody.KeepAsync(context, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
