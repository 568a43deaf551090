using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Expansion MRR in the meaning of the policy; the parts have both, which are never mixed.</summary>
internal sealed class ExpansionFigures(IFigureReader<OneOffRevenue> oneOff, IFigureReader<MrrMovements> movements, IPoliciesInForce inForce)
    : FigureMetric<Both<OneOffRevenue, MrrMovements>>(new BothReaders<OneOffRevenue, MrrMovements>(oneOff, movements), inForce)
{
    private const string Recurring = "{recurring_expansion}";

    public override Metric Metric => Metrics.ExpansionRevenue;

    public override string Name => "Expansion MRR";

    public override string Formula => "{upsell} + {cross_sell} + {loyalty_programme} + {one_off}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [PolicyParameters.Expansion, PolicyParameters.MonthLength, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<Both<OneOffRevenue, MrrMovements>>> Measures { get; } =
    [
        Kind("upsell", "Revenue from upsells", PurchaseKind.Upsell),
        Kind("cross_sell", "Revenue from cross-sells", PurchaseKind.CrossSell),
        Kind("loyalty_programme", "Revenue from loyalty programmes", PurchaseKind.LoyaltyProgramme),
        Kind("one_off", "Revenue from extra one-off purchases", PurchaseKind.OneOff),
        Money("ordinary", "Revenue from ordinary purchases, which is no expansion", oneOff => oneOff.Ordinary),
        Count("purchases", "Purchases that count as expansion", both => both.First.Purchases, unit: PartUnit.Count),
        Count("buyers", "Customers who made them", both => both.First.Customers, FigurePart.OneOffPurchases),
        Part("one_off_total", PartUnit.Money, "Expansion MRR by one-off purchases", both => both.First.TotalMinor),
        Part("recurring_expansion", PartUnit.Money, "Expansion of recurring revenue", both => Expansion(both.Second)),
        Count("upgraders", "Customers who pay more than at the start", both => both.Second.Customers.Expansion, FigurePart.ExpansionMrr),
    ];

    protected override Figure ValueOf(Both<OneOffRevenue, MrrMovements> result, MetricPolicies policies) =>
        policies.Expansion is ExpansionMeaning.OneOffPurchases ? result.First.TotalMinor : Expansion(result.Second);

    protected override string FormulaOf(Both<OneOffRevenue, MrrMovements> result, MetricPolicies policies) =>
        policies.Expansion is ExpansionMeaning.OneOffPurchases ? Formula : Recurring;

    private static Figure Expansion(MrrMovements mrr) =>
        mrr.MissingRate is null ? new Figure.Defined((decimal)mrr.Expansion / MrrAmount.PerMinorUnit) : new Figure.NotDefined(WhyNot.NoExchangeRate);

    private static MetricPart<Both<OneOffRevenue, MrrMovements>> Kind(string name, string means, PurchaseKind kind) => Money(name, means, oneOff => oneOff.ByKind.GetValueOrDefault(kind));

    private static MetricPart<Both<OneOffRevenue, MrrMovements>> Money(string name, string means, Func<OneOffRevenue, long> of) => Part(
        name, PartUnit.Money, means, both => both.First.MissingRate is null ? new Figure.Defined(of(both.First)) : new Figure.NotDefined(WhyNot.NoExchangeRate));
}
