namespace CustomerSuccess.Web.Entry;

/// <summary>Two people corrected one record: what the other one saved, beside what stands in the form.</summary>
/// <param name="Message">Who and what, in a sentence.</param>
/// <param name="Lines">The fields that differ.</param>
public sealed record ConflictView(string Message, IReadOnlyList<ConflictLine> Lines);

/// <summary>A field with its two values.</summary>
public sealed record ConflictLine(string Field, string Theirs, string Mine)
{
    /// <summary>Returns the fields whose values differ, with a dash for nothing.</summary>
    public static IReadOnlyList<ConflictLine> Differing(params ConflictLine[] fields) =>
    [
        .. fields.Select(field => new ConflictLine(field.Field, Shown(field.Theirs), Shown(field.Mine))).Where(field => field.Theirs != field.Mine),
    ];

    private static string Shown(string? text) => string.IsNullOrWhiteSpace(text) ? "–" : text.Trim();
}
