using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Net promoter score of the answers of the window that ends with a period.</summary>
internal sealed class NpsFigures(IFigureReader<NetPromoterScore> reader, IPoliciesInForce inForce) : FigureMetric<NetPromoterScore>(reader, inForce)
{
    public override Metric Metric => Metrics.NetPromoterScore;

    public override string Name => "Net promoter score";

    public override string Formula => "100 × ({promoters} − {detractors}) ÷ {total}";

    public override IReadOnlyList<PolicyParameter> Policies { get; } = [PolicyParameters.NpsLevel, PolicyParameters.NpsWindowDays];

    protected override IReadOnlyList<MetricPart<NetPromoterScore>> Measures { get; } =
    [
        Count("promoters", "Answers of 9 or 10, by weight", nps => nps.Promoters, FigurePart.Promoters, PartUnit.Count),
        Count("passives", "Answers of 7 or 8, by weight", nps => nps.Passives, FigurePart.Passives, PartUnit.Count),
        Count("detractors", "Lower answers, by weight", nps => nps.Detractors, FigurePart.Detractors, PartUnit.Count),
        Count("total", "All answers, by weight", nps => nps.Total, unit: PartUnit.Count),
        Count("answers", "How many answers were counted", nps => nps.Answers, unit: PartUnit.Count),
        Part("margin", PartUnit.Points, "Margin of error at 95%", nps => nps.Margin),
        Part("low", PartUnit.Points, "Lower end of the 95% range (adjusted Wald)", nps => nps.Score.Then(_ => new Figure.Defined(nps.Range!.Low))),
        Part("high", PartUnit.Points, "Upper end of the 95% range (adjusted Wald)", nps => nps.Score.Then(_ => new Figure.Defined(nps.Range!.High))),
    ];

    protected override Figure ValueOf(NetPromoterScore result, MetricPolicies policies) => result.Score;
}
