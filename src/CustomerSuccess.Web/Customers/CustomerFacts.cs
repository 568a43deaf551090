using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Customers;

/// <summary>All that the page of one customer is drawn from.</summary>
/// <param name="Records">What is recorded.</param>
/// <param name="Figures">The figures of today.</param>
/// <param name="History">When the customer was active, and what they paid.</param>
/// <param name="Lifetime">The lifetime value of the customers of the same segment.</param>
/// <param name="CompanyLifetime">The lifetime value of all customers.</param>
/// <param name="Cost">What keeping a customer costs, of the last full month.</param>
/// <param name="SegmentCost">The same of the customers of the same segment.</param>
/// <param name="Prediction">What is expected of the customer.</param>
/// <param name="Policies">The definitions in force.</param>
/// <param name="Day">Today and the organisation's ways.</param>
/// <param name="Viewer">Who looks.</param>
public sealed record CustomerFacts(
    CustomerRecords Records,
    CustomerFigures Figures,
    CustomerHistory History,
    LifetimeValue Lifetime,
    LifetimeValue CompanyLifetime,
    RetentionCost Cost,
    RetentionCost SegmentCost,
    CustomerPrediction Prediction,
    MetricPolicies Policies,
    EntryDay Day,
    Viewer Viewer)
{
    /// <summary>Gets the day that everything is seen from.</summary>
    public DateOnly Today => Day.Today;

    /// <summary>Returns the organisation's day of an instant.</summary>
    public DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, Day.Zone));

    /// <summary>Tells whether the customer was active on any day of the period.</summary>
    public bool WasActive(Period period) => History.Active.Any(span => span.From < period.End && (span.Until is null || span.Until > period.Start));

    /// <summary>Gets the figures' stamp.</summary>
    public FigureStamp Stamp => History.Stamp;
}
