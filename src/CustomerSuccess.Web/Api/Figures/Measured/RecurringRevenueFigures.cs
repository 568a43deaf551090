using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Monthly recurring revenue of a period's last day.</summary>
internal sealed class RecurringRevenueFigures(IFigureReader<MrrMovements> reader, IPoliciesInForce inForce) : FigureMetric<MrrMovements>(reader, inForce)
{
    public override Metric Metric => Metrics.RecurringRevenue;

    public override string Name => "Monthly recurring revenue (MRR)";

    public override string Formula => "{active} × {arpa}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [PolicyParameters.MonthLength, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<MrrMovements>> Measures { get; } =
    [
        Count("active", "Active on the last day", mrr => mrr.ActiveClosing, FigurePart.ActiveAtEnd),
        Part("arpa", PartUnit.Money, "Average revenue per active customer and month: MRR ÷ active", mrr => mrr.ArpaMinor),
        Part("arr", PartUnit.Money, "A year of it: 12 × MRR", mrr => mrr.ArrMinor),
        RevenueMovementsFigures.Amount("opening", "MRR on the day before the period", mrr => mrr.Opening),
    ];

    protected override Figure ValueOf(MrrMovements result, MetricPolicies policies) => result.MrrMinor;
}
