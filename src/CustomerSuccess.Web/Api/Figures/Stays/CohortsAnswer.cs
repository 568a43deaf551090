using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Asked;

namespace CustomerSuccess.Web.Api.Figures.Stays;

/// <summary>Cohorts of one reading.</summary>
/// <param name="Currency">The currency of the revenue.</param>
/// <param name="Calendar">The calendar of the periods.</param>
/// <param name="Interval">How long a period is.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="DataThrough">The instant of that change.</param>
/// <param name="Cohorts">One for each period, in their order.</param>
internal sealed record CohortsAnswer(string Currency, CalendarKind Calendar, string Interval, long ChangeNumber, DateTime? DataThrough, IReadOnlyList<CohortAnswer> Cohorts)
{
    public static CohortsAnswer Of(FigureQuestion question, CohortReading reading) => new(
        reading.Currency.Code,
        question.Calendar,
        question.Interval?.ToString().ToLowerInvariant() ?? "whole",
        reading.Stamp.ChangeNumber,
        reading.Stamp.DataThrough,
        [.. reading.Cohorts.Select(CohortAnswer.Of)]);
}

/// <summary>The customers won in a period.</summary>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">Its last day.</param>
/// <param name="Size">How many were won.</param>
/// <param name="Periods">What became of them, from their own period on.</param>
internal sealed record CohortAnswer(DateOnly Start, DateOnly End, int Size, IReadOnlyList<CohortPeriodAnswer> Periods)
{
    public static CohortAnswer Of(Cohort cohort) =>
        new(cohort.Won.Start, cohort.Won.LastDay, cohort.Size, [.. cohort.Periods.Select((period, since) => CohortPeriodAnswer.Of(cohort, period, since))]);
}

/// <summary>What became of a cohort in a period.</summary>
/// <param name="Since">How many periods after its own.</param>
/// <param name="Start">The first day of the period.</param>
/// <param name="End">Its last day.</param>
/// <param name="Active">How many of the cohort were active at its end.</param>
/// <param name="Revenue">What they paid.</param>
/// <param name="LogoRetention">The share of the customers who were active.</param>
/// <param name="RevenueRetention">What they paid against what the cohort paid at the end of its own period.</param>
/// <param name="NotDefined">Why there is no share of the customers.</param>
/// <param name="RevenueNotDefined">Why there is no share of the revenue.</param>
internal sealed record CohortPeriodAnswer(
    int Since, DateOnly Start, DateOnly End, int Active, decimal? Revenue, decimal? LogoRetention, decimal? RevenueRetention, WhyNot? NotDefined, WhyNot? RevenueNotDefined)
{
    public static CohortPeriodAnswer Of(Cohort cohort, CohortPeriod period, int since)
    {
        var (customers, revenue) = (cohort.LogoRetention(since), cohort.RevenueRetention(since));
        return new(
            since,
            period.Period.Start,
            period.Period.LastDay,
            period.Active,
            period.MissingRate is null ? period.Revenue : null,
            (customers as Figure.Defined)?.Value,
            (revenue as Figure.Defined)?.Value,
            (customers as Figure.NotDefined)?.Reason,
            (revenue as Figure.NotDefined)?.Reason);
    }
}
