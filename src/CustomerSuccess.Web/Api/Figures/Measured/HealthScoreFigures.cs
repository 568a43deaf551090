using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>The mean health score of the active customers of a period's last day.</summary>
internal sealed class HealthScoreFigures(IFigureReader<HealthMix> reader, IPoliciesInForce inForce) : FigureMetric<HealthMix>(reader, inForce)
{
    public override Metric Metric => Metrics.HealthScore;

    public override string Name => "Customer health score, mean";

    public override string Formula => "mean of the scores of {scored} customers";

    public override IReadOnlyList<PolicyParameter> Policies => HealthMixFigures.Bands;

    protected override IReadOnlyList<MetricPart<HealthMix>> Measures { get; } =
    [
        Count("scored", "Active customers with a score", mix => mix.Total - mix.Counts[HealthBand.NotEnoughData]),
        Count("not_enough_data", "Active customers of whom too little is known", mix => mix.Counts[HealthBand.NotEnoughData], FigurePart.NotEnoughData),
        Count("customers", "Active on the last day", mix => mix.Total, FigurePart.ActiveAtEnd),
        Part("mean_coverage", PartUnit.Proportion, "Mean share of the weight with data", mix => mix.MeanCoverage),
    ];

    protected override Figure ValueOf(HealthMix result, MetricPolicies policies) => result.MeanScore;
}
