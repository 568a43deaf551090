namespace CustomerSuccess.Domain.Lifetime;

/// <summary>The survival curves of segments beside that of all, with whether they differ and the horizon that their means share.</summary>
/// <param name="All">The curve of all customers.</param>
/// <param name="Segments">The curve of each segment, the one of most customers first.</param>
/// <param name="Test">Whether customers of the segments stay equally long.</param>
/// <param name="Horizon">The end of the restricted means: the shortest of the longest times seen, over the segments that are large enough to have a curve, so that one horizon holds for all of them.</param>
public sealed record SurvivalComparison(SurvivalCurve All, IReadOnlyList<SegmentCurve> Segments, LogRankTest Test, decimal Horizon)
{
    /// <summary>Returns the comparison.</summary>
    public static SurvivalComparison Of(CustomerStays stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        var all = SurvivalCurve.OfCounts(stays.All());
        List<SegmentCurve> segments = [.. stays.Segments.Select(segment => new SegmentCurve(segment.Segment, SurvivalCurve.OfCounts(segment.Lifetimes))).OrderByDescending(segment => segment.Curve.Customers)];
        return new SurvivalComparison(all, segments, stays.Compare(), segments.Where(segment => segment.IsLarge).Select(segment => segment.Curve.Horizon).DefaultIfEmpty(all.Horizon).Min());
    }
}

/// <summary>The survival curve of a segment.</summary>
/// <param name="Segment">The segment; none for customers without one.</param>
/// <param name="Curve">Its curve, in days.</param>
public sealed record SegmentCurve(string? Segment, SurvivalCurve Curve)
{
    /// <summary>Below this many customers a curve of its own is noise.</summary>
    public const int LeastCustomers = 20;

    /// <summary>Gets whether the segment has enough customers for a curve of its own.</summary>
    public bool IsLarge => Curve.Customers >= LeastCustomers;
}
