using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>What keeping a customer costs, against what a customer brings.</summary>
internal sealed class RetentionCostFigures(IFigureReader<RetentionCost> reader, IFigureReader<LifetimeValue> lifetime, IPoliciesInForce inForce)
    : FigureMetric<Both<RetentionCost, LifetimeValue>>(new BothReaders<RetentionCost, LifetimeValue>(reader, lifetime), inForce)
{
    public override Metric Metric => Metrics.RetentionCost;

    public override string Name => "Customer retention cost (CRC)";

    public override string Formula => "{cost} ÷ {customers}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [PolicyParameters.CostDenominator, PolicyParameters.Lifetime, PolicyParameters.GrossMargin, PolicyParameters.MonthLength, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<Both<RetentionCost, LifetimeValue>>> Measures { get; } =
    [
        Part("cost", PartUnit.Money, "Cost of keeping customers in the period", both => CostOf(both.First)),
        Count("customers", "Customers who share it, by the policy", both => both.First.Customers, FigurePart.SharesCost),
        Count("lines", "Costs that are in it", both => both.First.Lines, unit: PartUnit.Count),
        Part("arpa", PartUnit.Money, "Average revenue per active customer and month", both => both.First.ArpaMinor),
        Part("cost_to_arpa", PartUnit.Count, "CRC ÷ ARPA", both => both.First.ToArpa),
        Part("cost_to_lifetime_value", PartUnit.Count, "CRC ÷ CLV", both => both.First.ToLifetimeValue(both.Second)),
        Part("share_of_revenue", PartUnit.Proportion, "Cost of the period ÷ MRR of its last day", both => both.First.ShareOfRevenue),
    ];

    protected override Figure ValueOf(Both<RetentionCost, LifetimeValue> result, MetricPolicies policies) => result.First.PerCustomerMinor;

    private static Figure CostOf(RetentionCost cost) =>
        cost.MissingRate is not null ? new Figure.NotDefined(WhyNot.NoExchangeRate) : cost.Lines == 0 ? new Figure.NotDefined(WhyNot.NoCosts) : new Figure.Defined(cost.CostMinor);
}
