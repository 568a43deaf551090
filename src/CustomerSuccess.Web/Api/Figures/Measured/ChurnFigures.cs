using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Customer churn rate.</summary>
internal sealed class ChurnFigures(IFigureReader<ChurnCounts> reader, IPoliciesInForce inForce) : FigureMetric<ChurnCounts>(reader, inForce)
{
    public override Metric Metric => Metrics.ChurnRate;

    public override string Name => "Customer churn rate";

    public override string Formula => "{lost} ÷ {opening}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [PolicyParameters.NewCustomersLost, PolicyParameters.ReturnIsNewAfterMonths, .. PolicyParameters.Activity];

    protected override IReadOnlyList<MetricPart<ChurnCounts>> Measures { get; } =
    [
        Count("lost", "Lost in the period, by the policy", churn => churn.Lost, FigurePart.Lost),
        Count("opening", "Active on the day before the period", churn => churn.Opening, FigurePart.ActiveAtStart),
        Count("lost_of_opening", "Active at the start and not on the last day", churn => churn.LostOfOpening),
        Count("lost_of_won", "Won inside the period and not active on its last day", churn => churn.LostOfWon),
        Count("won", "Active for the first time inside the period", churn => churn.Won, FigurePart.Won),
        Count("returned", "Active before, not at the start, and active on the last day", churn => churn.Returned),
        Count("closing", "Active on the last day", churn => churn.Closing, FigurePart.ActiveAtEnd),
        Part("logo_retention", PartUnit.Proportion, "1 − churn with new customers left out", churn => churn.LogoRetention),
        Part("annualised", PartUnit.Proportion, "The churn of a year of months like this one; for months only", churn => churn.Annualised),
        Part("low", PartUnit.Proportion, "Lower end of the 95% range (Wilson)", churn => End(churn, range => range.Low)),
        Part("high", PartUnit.Proportion, "Upper end of the 95% range (Wilson)", churn => End(churn, range => range.High)),
    ];

    protected override Figure ValueOf(ChurnCounts result, MetricPolicies policies) => result.Rate;

    private static Figure End(ChurnCounts churn, Func<WilsonRange, decimal> end) => churn.Range is { } range ? new Figure.Defined(end(range)) : new Figure.NotDefined(WhyNot.NoCustomersAtStart);
}
