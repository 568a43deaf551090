using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Customer lifetime value, by subscriptions or, where nobody has one, by purchases.</summary>
internal sealed class LifetimeFigures(IFigureReader<LifetimeValue> reader, IPoliciesInForce inForce) : FigureMetric<LifetimeValue>(reader, inForce)
{
    private const string ByPurchases = "{average_purchase} × {purchases_per_month} × {lifetime_months}";

    public override Metric Metric => Metrics.LifetimeValue;

    public override string Name => "Customer lifetime value (CLV)";

    public override string Formula => "{arpa} × {gross_margin} × {lifetime_months}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } =
        [PolicyParameters.Lifetime, PolicyParameters.GrossMargin, PolicyParameters.LifetimeChurnMonths, PolicyParameters.MonthLength, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<LifetimeValue>> Measures { get; } =
    [
        Part("arpa", PartUnit.Money, "Average revenue per active customer and month", value => value.ArpaMinor, FigurePart.ActiveAtEnd),
        Count("gross_margin", "The gross margin", value => value.GrossMargin, unit: PartUnit.Proportion),
        Part("lifetime_months", PartUnit.Months, "The lifetime, by the form of the policy", value => value.LifetimeMonths),
        Part("monthly_churn", PartUnit.Proportion, "Mean monthly churn of the last closed months", value => value.MonthlyChurn),
        Part("average_purchase", PartUnit.Money, "Average purchase of the last 365 days", value => value.AveragePurchaseMinor),
        Part("purchases_per_month", PartUnit.Count, "Purchases of an active customer in a month", value => value.PurchasesPerMonth),
        Part("horizon_months", PartUnit.Months, "How far the survival curve reaches", value => value.Lifetimes.HorizonMonths is { } months ? new Figure.Defined(months) : new Figure.NotDefined(WhyNot.NoLifetimes)),
        Part("by_survival_mean", PartUnit.Money, "The value with the restricted mean of the survival curve", value => value.ValueBy(LifetimeForm.SurvivalMean)),
        Part("by_one_over_churn", PartUnit.Money, "The value with 1 ÷ monthly churn", value => value.ValueBy(LifetimeForm.OneOverChurn)),
        Part("by_lost_customers_mean", PartUnit.Money, "The value with the mean over lost customers only, which is biased low", value => value.ValueBy(LifetimeForm.LostCustomersMean)),
    ];

    protected override Figure ValueOf(LifetimeValue result, MetricPolicies policies) => result.Value;

    protected override string FormulaOf(LifetimeValue result, MetricPolicies policies) => result.IsByPurchases ? ByPurchases : Formula;
}
