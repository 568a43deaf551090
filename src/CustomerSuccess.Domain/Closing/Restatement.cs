namespace CustomerSuccess.Domain.Closing;

/// <summary>A headline of a closed month beside what it reads today (X3): later edits of old records are shown, never slipped in.</summary>
/// <param name="Closed">As it was reported.</param>
/// <param name="Now">As it reads today; none where the metric is not read any more.</param>
public sealed record Restatement(ClosedFigure Closed, ClosedFigure? Now)
{
    /// <summary>How far a value may be off for being the same: what is computed in floating point may differ in its last digits.</summary>
    public const decimal Tolerance = 0.000001m;

    /// <summary>Gets whether it reads otherwise today.</summary>
    public bool HasChanged => Now is not null && !((Closed.Value is null && Now.Value is null) || (Closed.Value is { } closed && Now.Value is { } now && Math.Abs(closed - now) <= Tolerance * Math.Max(1, Math.Abs(closed))));

    /// <summary>Gets what it reads today less what was reported; none where one of them is not defined.</summary>
    public decimal? Difference => Now?.Value - Closed.Value;

    /// <summary>Returns each closed headline beside that of today.</summary>
    public static IReadOnlyList<Restatement> ListOf(IReadOnlyList<ClosedFigure> closed, IReadOnlyList<ClosedFigure> now)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(now);
        return [.. closed.Select(figure => new Restatement(figure, now.FirstOrDefault(one => one.Metric == figure.Metric)))];
    }
}
