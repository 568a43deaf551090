using System.Security.Cryptography;
using System.Text;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Keys;

/// <summary>The text of keys: made at random, shown once, kept as its SHA-256 only.</summary>
/// <remarks>A text of 40 random letters and digits cannot be guessed, so that its hash needs neither salt nor slowness.</remarks>
public static class KeyText
{
    private const string Begin = "cs_";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int Random = 40;
    private const int Shown = 7;

    /// <summary>Returns a new text.</summary>
    public static string New() => Begin + RandomNumberGenerator.GetString(Letters, Random);

    /// <summary>Returns what is kept of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Returns the record of a key with this text.</summary>
    public static ApiKey Record(string text, string name, MemberId member, KeyScopes scopes, DateTime now, DateTime? expiresAt = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new()
        {
            Id = ApiKeyId.New(),
            Name = name,
            MemberId = member,
            Prefix = text[..Math.Min(Shown, text.Length / 3)],
            KeyHash = HashOf(text),
            ReadsFigures = scopes.ReadsFigures,
            ReadsRecords = scopes.ReadsRecords,
            WritesRecords = scopes.WritesRecords,
            MadeAt = now,
            ExpiresAt = expiresAt,
        };
    }
}
