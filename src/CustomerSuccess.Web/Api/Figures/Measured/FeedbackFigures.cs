using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>Feedback rate and coverage.</summary>
internal sealed class FeedbackFigures(IFigureReader<FeedbackRate> reader, IPoliciesInForce inForce) : FigureMetric<FeedbackRate>(reader, inForce)
{
    public override Metric Metric => Metrics.FeedbackRate;

    public override string Name => "Feedback rate";

    public override string Formula => "{answered} ÷ {asked}";

    public override IReadOnlyList<PolicyParameter> Policies => PolicyParameters.Activity;

    protected override IReadOnlyList<MetricPart<FeedbackRate>> Measures { get; } =
    [
        Count("answered", "Delivered invitations of the period that were answered", feedback => feedback.Answered, unit: PartUnit.Count),
        Count("asked", "Delivered invitations of the period", feedback => feedback.Asked, unit: PartUnit.Count),
        Count("heard_from", "Active customers who answered or gave feedback in the period", feedback => feedback.HeardFrom, FigurePart.HeardFrom),
        Count("active", "Customers active on any day of the period", feedback => feedback.Active),
        Part("coverage", PartUnit.Proportion, "heard_from ÷ active", feedback => feedback.Coverage),
    ];

    protected override Figure ValueOf(FeedbackRate result, MetricPolicies policies) => result.Rate;
}
