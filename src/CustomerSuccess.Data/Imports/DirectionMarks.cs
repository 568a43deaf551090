namespace CustomerSuccess.Data.Imports;

/// <summary>The unseen marks that editors of right-to-left text leave around what is typed. In words they may be meant, since they say where a full stop is drawn.</summary>
internal static class DirectionMarks
{
    private const string Steering = "\u200E\u200F\u061C\uFEFF\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

    // These turn digits round: what is seen as 21 is 12, and is not read as either.
    private const string Overriding = "\u202D\u202E";

    private static readonly char[] Around = [.. Steering, ' ', '\u00A0'];
    private static readonly char[] Unseen = [.. Around, .. Overriding];

    /// <summary>Tells whether a value is nothing but such marks.</summary>
    public static bool AreAll(string value) => value.Trim(Unseen).Length == 0;

    /// <summary>Takes them off both ends: what is seen as DE is DE.</summary>
    public static string Off(string value) => value.Trim(Around);
}
