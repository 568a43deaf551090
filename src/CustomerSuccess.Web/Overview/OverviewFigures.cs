using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.Overview;

/// <summary>Every figure of a report, for each of its periods, all of one picture of the records.</summary>
public sealed record OverviewFigures(
    ReportSeries Series,
    Reading<HealthMix> Health,
    Reading<ChurnCounts> Churn,
    Reading<MrrMovements> Mrr,
    Reading<OneOffRevenue> OneOff,
    Reading<NetPromoterScore> Nps,
    Reading<FeedbackRate> Feedback,
    Reading<LifetimeValue> Lifetime,
    Reading<RetentionCost> Costs)
{
    /// <summary>Gets the change that the figures have seen, the same for all of them.</summary>
    public FigureStamp Stamp => Churn.Stamp;

    /// <summary>Gets whether every figure has seen the same changes.</summary>
    public bool Agree => new[] { Health.Stamp, Mrr.Stamp, OneOff.Stamp, Nps.Stamp, Feedback.Stamp, Lifetime.Stamp, Costs.Stamp }.All(stamp => stamp.ChangeNumber == Stamp.ChangeNumber);

    /// <summary>Gets the figures of the chosen period as they are closed.</summary>
    public MonthFigures Chosen => new(
        Churn.Values[Series.Chosen],
        Mrr.Values[Series.Chosen],
        OneOff.Values[Series.Chosen],
        Nps.Values[Series.Chosen],
        Feedback.Values[Series.Chosen],
        Health.Values[Series.Chosen],
        Lifetime.Values[Series.Chosen],
        Costs.Values[Series.Chosen])
    {
        Stamp = Stamp,
    };

    /// <summary>Gets whether nothing at all is recorded.</summary>
    public bool IsEmpty => Stamp.DataThrough is null;
}
