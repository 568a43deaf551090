namespace CustomerSuccess.Web.Customers;

/// <summary>What a customer says, the latest first.</summary>
/// <param name="Lines">Answers and notes together.</param>
/// <param name="Counts">How many of each there are, in words.</param>
public sealed record VoiceView(IReadOnlyList<VoiceLineView> Lines, string Counts);

/// <summary>An answer or a note.</summary>
/// <param name="Words">What was said; none where nothing was, or where it is sensitive and not opened.</param>
/// <param name="Sub">Who, where and when.</param>
/// <param name="Score">The answer, such as "4 of 10".</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Sensitive">The sensitive note to open, or none.</param>
/// <param name="Extra">The other fields of a note, each with its name.</param>
public sealed record VoiceLineView(string? Words, string Sub, string? Score, IReadOnlyList<string> Topics, Guid? Sensitive, IReadOnlyList<string> Extra)
{
    /// <summary>Gets the day of it, for files.</summary>
    public DateOnly On { get; init; }
}
