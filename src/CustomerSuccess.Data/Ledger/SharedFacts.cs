using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Facts that do not belong to one customer, all of one moment.</summary>
internal sealed record SharedFacts
{
    public required Organization? Organization { get; init; }

    public required ExchangeRates Rates { get; init; }

    /// <summary>Gets the costs that were not withdrawn.</summary>
    public required IReadOnlyList<Cost> Costs { get; init; }

    /// <summary>Gets the definitions by the first day on which they are in force, the latest first.</summary>
    public required IReadOnlyList<(DateOnly From, MetricPolicies Policies)> Policies { get; init; }

    /// <summary>Gets the scorecards by the first day on which they are in force, the latest first.</summary>
    public required IReadOnlyList<(DateOnly From, Scorecard Scorecard, int Number)> Scorecards { get; init; }

    public Currency Currency => Organization?.ReportingCurrency ?? default;

    /// <summary>Gets how the organisation gathers days into periods.</summary>
    public ReportingCalendar Calendar => CalendarOf(Organization);

    public static ReportingCalendar CalendarOf(Organization? organization) => organization is null
        ? ReportingCalendar.Gregorian
        : ReportingCalendar.Of(organization.Calendar, organization.WeekStart, organization.FiscalYearStartMonth);

    /// <summary>Returns the definitions in force on a day.</summary>
    public MetricPolicies PoliciesOn(DateOnly day)
    {
        foreach (var (from, policies) in Policies)
        {
            if (from <= day)
            {
                return policies;
            }
        }

        return MetricPolicies.Default;
    }

    /// <summary>Returns the definitions of a period: those in force on its last day.</summary>
    public MetricPolicies PoliciesOf(Period period) => PoliciesOn(period.LastDay);

    /// <summary>Returns the scorecard in force on a day.</summary>
    public Scorecard ScorecardOn(DateOnly day) => VersionOn(day).Scorecard;

    /// <summary>Returns the scorecard in force on a day with its number; none for the default one, which nobody published.</summary>
    public (Scorecard Scorecard, int? Number) VersionOn(DateOnly day)
    {
        foreach (var (from, scorecard, number) in Scorecards)
        {
            if (from <= day)
            {
                return (scorecard, number);
            }
        }

        return (DefaultScorecard.Scorecard, null);
    }
}
