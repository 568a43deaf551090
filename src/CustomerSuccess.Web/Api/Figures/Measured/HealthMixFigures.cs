using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>How the active customers of a period's last day are spread over the bands of health.</summary>
internal sealed class HealthMixFigures(IFigureReader<HealthMix> reader, IPoliciesInForce inForce) : FigureMetric<HealthMix>(reader, inForce)
{
    public static readonly IReadOnlyList<PolicyParameter> Bands = [PolicyParameters.HealthyFrom, PolicyParameters.WatchFrom, PolicyParameters.LeastCoverage, .. PolicyParameters.Activity];

    public override Metric Metric => Metrics.HealthMix;

    public override string Name => "Healthy share of customers";

    public override string Formula => "{healthy} ÷ {customers}";

    public override IReadOnlyList<PolicyParameter> Policies => Bands;

    protected override IReadOnlyList<MetricPart<HealthMix>> Measures { get; } =
    [
        Count("healthy", "Healthy customers", mix => mix.Counts[HealthBand.Healthy], FigurePart.Healthy),
        Count("watch", "Customers to watch", mix => mix.Counts[HealthBand.Watch], FigurePart.Watch),
        Count("at_risk", "Customers at risk", mix => mix.Counts[HealthBand.AtRisk], FigurePart.AtRisk),
        Count("not_enough_data", "Customers of whom too little is known", mix => mix.Counts[HealthBand.NotEnoughData], FigurePart.NotEnoughData),
        Count("customers", "Active on the last day", mix => mix.Total, FigurePart.ActiveAtEnd),
        Mrr("healthy_mrr", "MRR of healthy customers", HealthBand.Healthy),
        Mrr("watch_mrr", "MRR of customers to watch", HealthBand.Watch),
        Mrr("at_risk_mrr", "MRR of customers at risk", HealthBand.AtRisk),
        Mrr("not_enough_data_mrr", "MRR of customers of whom too little is known", HealthBand.NotEnoughData),
        Part("mean_score", PartUnit.Points, "Mean score of those who have one", mix => mix.MeanScore),
        Part("mean_coverage", PartUnit.Proportion, "Mean share of the weight with data", mix => mix.MeanCoverage),
    ];

    protected override Figure ValueOf(HealthMix result, MetricPolicies policies) => result.HealthyShare;

    private static MetricPart<HealthMix> Mrr(string name, string means, HealthBand band) => Part(
        name, PartUnit.Money, means,
        mix => mix.MissingRate is null ? new Figure.Defined((decimal)mix.Mrr[band] / MrrAmount.PerMinorUnit) : new Figure.NotDefined(WhyNot.NoExchangeRate));
}
