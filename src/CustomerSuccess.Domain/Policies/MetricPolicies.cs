using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Policies;

/// <summary>Every definition that an organisation may choose, with the defaults of the metrics' documentation.</summary>
/// <remarks>A figure of a period uses the policies in force at the period's end.</remarks>
public sealed record MetricPolicies
{
    /// <summary>Gets the defaults.</summary>
    public static MetricPolicies Default { get; } = new();

    /// <summary>Gets who counts as active when.</summary>
    public ActivityPolicy Activity { get; init; } = new();

    /// <summary>Gets what churn does with customers won and lost in one period.</summary>
    public NewCustomersLost NewCustomersLost { get; init; } = NewCustomersLost.Counted;

    /// <summary>Gets after how many months away a return counts as new; none for never.</summary>
    public int? ReturnIsNewAfterMonths { get; init; }

    /// <summary>Gets how weeks and days are brought to months.</summary>
    public MonthLength MonthLength { get; init; } = MonthLength.YearOf365Point25;

    /// <summary>Gets whether the quick ratio counts returning customers.</summary>
    public bool QuickRatioCountsReactivation { get; init; } = true;

    /// <summary>Gets which expansion the overview's card shows.</summary>
    public ExpansionMeaning Expansion { get; init; } = ExpansionMeaning.OneOffPurchases;

    /// <summary>Gets which customers share the cost of keeping customers.</summary>
    public CostDenominator CostDenominator { get; init; } = CostDenominator.ActiveInPeriod;

    /// <summary>Gets how a lifetime is found.</summary>
    public LifetimeForm Lifetime { get; init; } = LifetimeForm.SurvivalMean;

    /// <summary>Gets the gross margin for lifetime value, 0 to 1.</summary>
    public decimal GrossMargin { get; init; } = 1m;

    /// <summary>Gets how many closed months the churn of a lifetime is averaged over.</summary>
    public int LifetimeChurnMonths { get; init; } = 6;

    /// <summary>Gets what one unit of NPS is.</summary>
    public NpsLevel NpsLevel { get; init; } = NpsLevel.Response;

    /// <summary>Gets over how many days up to the period's end answers count.</summary>
    public int NpsWindowDays { get; init; } = 90;

    /// <summary>Gets the limits of the health bands and the least coverage.</summary>
    public HealthBands HealthBands { get; init; } = new();
}
