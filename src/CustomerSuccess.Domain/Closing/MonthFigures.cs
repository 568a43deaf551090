using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Closing;

/// <summary>The headlines of a month over all customers, all of one picture of the records.</summary>
public sealed record MonthFigures(
    ChurnCounts Churn, MrrMovements Mrr, OneOffRevenue OneOff, NetPromoterScore Nps, FeedbackRate Feedback, HealthMix Health, LifetimeValue Lifetime, RetentionCost Costs)
{
    /// <summary>Gets the change that they have seen.</summary>
    public required FigureStamp Stamp { get; init; }

    /// <summary>Returns them as they are kept when the month is closed.</summary>
    public IReadOnlyList<ClosedFigure> Headlines() =>
    [
        ClosedFigure.Of(Metrics.ActiveCustomers.Slug, new Figure.Defined(Churn.Closing), null, ("opening", Churn.Opening), ("won", Churn.Won), ("returned", Churn.Returned)),
        ClosedFigure.Of(Metrics.HealthMix.Slug, Health.HealthyShare, null, Health.Counts.Select(band => (band.Key.ToString(), (decimal)band.Value))),
        ClosedFigure.Of(Metrics.NetPromoterScore.Slug, Nps.Score, null, ("promoters", Nps.Promoters), ("passives", Nps.Passives), ("detractors", Nps.Detractors), ("answers", Nps.Answers)),
        ClosedFigure.Of(Metrics.FeedbackRate.Slug, Feedback.Rate, null, ("answered", Feedback.Answered), ("asked", Feedback.Asked)),
        ClosedFigure.Of(Metrics.ChurnRate.Slug, Churn.Rate, null, ("lost", Churn.Lost), ("opening", Churn.Opening)),
        ClosedFigure.Of(Metrics.RecurringRevenue.Slug, Mrr.MrrMinor, Mrr.Currency, ("customers", Mrr.ActiveClosing)),
        ClosedFigure.Of(
            Metrics.RevenueMovements.Slug, Mrr.NetNewMinor, Mrr.Currency,
            ("new", Mrr.New), ("reactivation", Mrr.Reactivation), ("expansion", Mrr.Expansion), ("contraction", Mrr.Contraction), ("churn", Mrr.Churn)),
        ClosedFigure.Of(Metrics.ExpansionRevenue.Slug, OneOff.TotalMinor, OneOff.Currency, ("purchases", OneOff.Purchases), ("customers", OneOff.Customers)),
        ClosedFigure.Of(Metrics.LifetimeValue.Slug, Lifetime.Value, Lifetime.Currency, Lifetime.LifetimeMonths is Figure.Defined months ? [("months", months.Value)] : []),
        ClosedFigure.Of(Metrics.RetentionCost.Slug, Costs.PerCustomerMinor, Costs.Currency, ("cost", Costs.CostMinor), ("customers", Costs.Customers)),
    ];
}
