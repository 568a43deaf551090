namespace CustomerSuccess.Data.Imports;

/// <summary>The lines of one record: one, or several for a subscription with its terms.</summary>
/// <param name="Lines">The lines with what is wrong with them.</param>
internal sealed record ImportEntry(IReadOnlyList<LineValues> Lines)
{
    /// <summary>Gets the first line.</summary>
    public LineValues First => Lines[0];

    /// <summary>Gets whether any line has a fault.</summary>
    public bool IsRefused => Lines.Any(line => line.Refusals.Count > 0);
}
