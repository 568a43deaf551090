using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>Whether the change of a sampled figure can be told from chance.</summary>
internal static class FigureChanges
{
    public static Certainty Since(this ChurnCounts now, ChurnCounts before) => Of(ProportionChange.Of(now.Lost, now.Opening, before.Lost, before.Opening));

    public static Certainty Since(this FeedbackRate now, FeedbackRate before) => Of(ProportionChange.Of(now.Answered, now.Asked, before.Answered, before.Asked));

    public static Certainty Since(this HealthMix now, HealthMix before) =>
        Of(ProportionChange.Of(now.Counts[HealthBand.Healthy], now.Total, before.Counts[HealthBand.Healthy], before.Total));

    /// <summary>A change that has no range, such as more lost than there were at the start, gets no mark.</summary>
    private static Certainty Of(ProportionChange? change) => change is null ? Certainty.Exact : change.IsClear ? Certainty.Clear : Certainty.Noise;
}
