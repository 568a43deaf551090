using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How long the customers of a slice stayed, segment by segment, and how many went on from month to month, as seen at the end of a period.</summary>
/// <param name="Period">The period at whose end it is seen.</param>
/// <param name="Segments">The lifetimes of each segment, by name; of those without a segment last.</param>
/// <param name="Months">How many went on at the end of each month since they were won, over all segments.</param>
public sealed record CustomerStays(Period Period, IReadOnlyList<SegmentStays> Segments, IReadOnlyList<RenewalCount> Months)
{
    /// <summary>Returns the lifetimes of all segments together.</summary>
    public IReadOnlyList<LifetimeCount> All() => LifetimeCount.Merge(Segments.Select(segment => segment.Lifetimes));

    /// <summary>Returns whether customers of the segments stay equally long.</summary>
    public LogRankTest Compare() => LogRankTest.Of([.. Segments.Select(segment => segment.Lifetimes)]);

    /// <summary>Returns the stays of a slice.</summary>
    /// <param name="period">The period.</param>
    /// <param name="history">Every active span of the slice, from the first.</param>
    /// <param name="segmentOf">The segment of each customer.</param>
    /// <param name="calendar">Whose months they are.</param>
    public static CustomerStays Of(Period period, IReadOnlyCollection<ActiveSpan> history, Func<CustomerId, string?> segmentOf, ReportingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        var segments = history.Where(span => span.From <= period.LastDay)
            .GroupBy(span => segmentOf(span.CustomerId))
            .Select(segment => new SegmentStays(segment.Key, LifetimeCount.ListOf(CustomerLifetime.ListOf(segment, period.LastDay))));
        return new CustomerStays(period, SegmentStays.Sorted(segments), MonthlyRenewals.ListOf(history, period.LastDay, calendar));
    }
}

/// <summary>The lifetimes of a segment.</summary>
/// <param name="Segment">The segment; none for customers without one.</param>
/// <param name="Lifetimes">Counted by length in days, rising.</param>
public sealed record SegmentStays(string? Segment, IReadOnlyList<LifetimeCount> Lifetimes)
{
    /// <summary>Returns segments by name, customers without one last.</summary>
    public static IReadOnlyList<SegmentStays> Sorted(IEnumerable<SegmentStays> segments) =>
        [.. segments.OrderBy(segment => segment.Segment is null).ThenBy(segment => segment.Segment, StringComparer.Ordinal)];
}
