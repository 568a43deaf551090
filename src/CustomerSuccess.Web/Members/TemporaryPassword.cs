using System.Security.Cryptography;

namespace CustomerSuccess.Web.Members;

/// <summary>Passwords that are handed over once and then changed.</summary>
internal static class TemporaryPassword
{
    // Without letters and digits that are mistaken for one another when read aloud.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
