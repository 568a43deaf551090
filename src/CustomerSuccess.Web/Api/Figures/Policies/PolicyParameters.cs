using static CustomerSuccess.Web.Api.Figures.Policies.PolicyParameter;

namespace CustomerSuccess.Web.Api.Figures.Policies;

/// <summary>Every definition of <see cref="Domain.Policies.MetricPolicies"/> by its name in addresses.</summary>
internal static class PolicyParameters
{
    public static readonly PolicyParameter PurchaseDays = Whole(
        "purchase_days", "For how many days a purchase keeps a customer without subscriptions active", 1, 3660,
        policies => policies.Activity.PurchaseDays, (policies, value) => policies with { Activity = policies.Activity with { PurchaseDays = value } });

    public static readonly PolicyParameter Paused = Choice(
        "paused", "What the paused days of a subscription are",
        policies => policies.Activity.Paused, (policies, value) => policies with { Activity = policies.Activity with { Paused = value } });

    public static readonly PolicyParameter GapDays = Whole(
        "gap_days", "Up to how many days a break is bridged", 0, 366,
        policies => policies.Activity.GapDays, (policies, value) => policies with { Activity = policies.Activity with { GapDays = value } });

    public static readonly PolicyParameter NewCustomersLost = Choice(
        "new_customers_lost", "What churn does with customers won and lost in one period",
        policies => policies.NewCustomersLost, (policies, value) => policies with { NewCustomersLost = value });

    public static readonly PolicyParameter ReturnIsNewAfterMonths = WholeOrNone(
        "return_is_new_after_months", "After how many months away a return counts as new", 1, 600,
        policies => policies.ReturnIsNewAfterMonths, (policies, value) => policies with { ReturnIsNewAfterMonths = value });

    public static readonly PolicyParameter MonthLength = Choice(
        "month_length", "How amounts per week and per day are brought to a month",
        policies => policies.MonthLength, (policies, value) => policies with { MonthLength = value });

    public static readonly PolicyParameter QuickRatioCountsReactivation = YesNo(
        "quick_ratio_counts_reactivation", "Whether the quick ratio counts returning customers",
        policies => policies.QuickRatioCountsReactivation, (policies, value) => policies with { QuickRatioCountsReactivation = value });

    public static readonly PolicyParameter Expansion = Choice(
        "expansion", "Which of the two meanings of expansion MRR is shown",
        policies => policies.Expansion, (policies, value) => policies with { Expansion = value });

    public static readonly PolicyParameter CostDenominator = Choice(
        "cost_denominator", "Which customers share the cost of keeping customers",
        policies => policies.CostDenominator, (policies, value) => policies with { CostDenominator = value });

    public static readonly PolicyParameter Lifetime = Choice(
        "lifetime", "How a lifetime is found",
        policies => policies.Lifetime, (policies, value) => policies with { Lifetime = value });

    public static readonly PolicyParameter GrossMargin = Number(
        "gross_margin", "The gross margin for lifetime value", 0, 1,
        policies => policies.GrossMargin, (policies, value) => policies with { GrossMargin = value });

    public static readonly PolicyParameter LifetimeChurnMonths = Whole(
        "lifetime_churn_months", "Over how many closed months the churn of a lifetime is averaged", 1, 120,
        policies => policies.LifetimeChurnMonths, (policies, value) => policies with { LifetimeChurnMonths = value });

    public static readonly PolicyParameter NpsLevel = Choice(
        "nps_level", "What one unit of NPS is",
        policies => policies.NpsLevel, (policies, value) => policies with { NpsLevel = value });

    public static readonly PolicyParameter NpsWindowDays = Whole(
        "nps_window_days", "Over how many days up to the period's end answers count", 1, 3660,
        policies => policies.NpsWindowDays, (policies, value) => policies with { NpsWindowDays = value });

    public static readonly PolicyParameter HealthyFrom = Number(
        "healthy_from", "The lowest healthy score", 0, 100,
        policies => policies.HealthBands.HealthyFrom, (policies, value) => policies with { HealthBands = policies.HealthBands with { HealthyFrom = value } });

    public static readonly PolicyParameter WatchFrom = Number(
        "watch_from", "The lowest score to watch; less is at risk", 0, 100,
        policies => policies.HealthBands.WatchFrom, (policies, value) => policies with { HealthBands = policies.HealthBands with { WatchFrom = value } });

    public static readonly PolicyParameter LeastCoverage = Number(
        "least_coverage", "The least share of weight with data; with less there is no score", 0, 1,
        policies => policies.HealthBands.LeastCoverage, (policies, value) => policies with { HealthBands = policies.HealthBands with { LeastCoverage = value } });

    /// <summary>Gets those that say who is active when, on which all figures stand.</summary>
    public static IReadOnlyList<PolicyParameter> Activity { get; } = [PurchaseDays, Paused, GapDays];

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<PolicyParameter> All { get; } =
    [
        PurchaseDays, Paused, GapDays, NewCustomersLost, ReturnIsNewAfterMonths, MonthLength, QuickRatioCountsReactivation, Expansion, CostDenominator, Lifetime, GrossMargin,
        LifetimeChurnMonths, NpsLevel, NpsWindowDays, HealthyFrom, WatchFrom, LeastCoverage,
    ];
}
