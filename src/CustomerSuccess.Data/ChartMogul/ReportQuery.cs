using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>What a report is asked for.</summary>
public sealed record ReportQuery(DateOnly Start, DateOnly End, Interval Interval, bool WithLifetimeValue)
{
    /// <summary>Gets the names of the plans that subscriptions are chosen by, ours or those in the billing system; with all of these empty, every subscription counts.</summary>
    public IReadOnlyList<string> PlanNames { get; init; } = [];

    /// <summary>Gets plans by their identifiers.</summary>
    public IReadOnlyList<PlanId> PlanIds { get; init; } = [];

    /// <summary>Gets the groups whose plans are meant, too.</summary>
    public IReadOnlyList<PlanGroupId> PlanGroups { get; init; } = [];

    /// <summary>Gets whether these plans are left out, and all others taken.</summary>
    public bool ArePlansLeftOut { get; init; }

    /// <summary>Gets the conditions that choose customers; plans and data sources by their GUIDs.</summary>
    public IReadOnlyList<FilterCondition> Customers { get; init; } = [];
}
