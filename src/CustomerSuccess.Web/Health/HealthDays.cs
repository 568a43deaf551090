using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Health;

/// <summary>The scores that a customer's page is drawn from.</summary>
/// <param name="MonthEnds">Those of month ends, in order of time, the last one of today.</param>
/// <param name="Before">The one that today's is compared with.</param>
/// <param name="Window">How many days before today that is.</param>
public sealed record HealthDays(IReadOnlyList<ScoredDay> MonthEnds, ScoredDay Before, int Window)
{
    /// <summary>How many month ends are drawn, today among them.</summary>
    public const int Months = 18;

    /// <summary>How many days back one may compare.</summary>
    public static IReadOnlyList<int> Windows { get; } = [7, 30, 90];

    /// <summary>Gets the score of today.</summary>
    public ScoredDay Today => MonthEnds[^1];

    /// <summary>Returns the days to ask for: the month ends, today, and the day to compare with.</summary>
    public static IReadOnlyList<DateOnly> Wanted(DateOnly today, ReportingCalendar calendar, int window) =>
        [.. calendar.SeriesTo(today, Interval.Month, Months).SkipLast(1).Select(month => month.LastDay), today, today.AddDays(-window)];

    /// <summary>Returns the scores of those days; of a month end whose score was kept, that one.</summary>
    public static HealthDays Of(IReadOnlyList<ScoredDay> scores, IReadOnlyList<MonthEndHealth> kept, int window)
    {
        var keptOn = kept.ToDictionary(score => score.On);
        return new HealthDays([.. scores.SkipLast(2).Select(day => keptOn.TryGetValue(day.Score.Day, out var score) ? day.Keeping(score) : day), scores[^2]], scores[^1], window);
    }
}
