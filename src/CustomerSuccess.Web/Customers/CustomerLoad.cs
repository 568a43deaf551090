using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Health;

namespace CustomerSuccess.Web.Customers;

/// <summary>Reads all that the page of one customer is drawn from.</summary>
public sealed class CustomerLoad(
    ICustomerRecords records,
    ICustomerFigures figures,
    ICustomerHealth health,
    IMonthEndScores monthEnds,
    IFigureReader<LifetimeValue> lifetimes,
    IFigureReader<RetentionCost> costs,
    IPredictions predictions,
    IEntryDirectory directory,
    IDisplay display)
{
    /// <summary>Returns the customer; none where there is no such one.</summary>
    /// <exception cref="NotAllowedException">The customer is not the viewer's to read.</exception>
    public async Task<LoadedCustomer?> ReadAsync(CustomerId customer, int window, Viewer viewer, CancellationToken cancellationToken)
    {
        // The records come first: they say whether there is such a customer, and whether the viewer may look.
        var found = await records.ReadAsync(customer, viewer, cancellationToken);
        var known = found is null ? null : await figures.FindAsync(customer, viewer, cancellationToken);
        var history = known is null ? null : await figures.HistoryAsync(customer, viewer, cancellationToken);
        if (found is null || known is null || history is null)
        {
            return null;
        }

        // A customer so new that figures have not seen them has bought nothing that they know of.
        var prediction = await predictions.ReadAsync(customer, viewer, cancellationToken) ?? new CustomerPrediction(null, null, null, NoPrediction.NothingBought);
        var day = await directory.TodayAsync(cancellationToken);
        var month = display.Reporting.PeriodOf(display.Reporting.PeriodOf(day.Today, Interval.Month).DayBefore, Interval.Month);
        var segment = found.Customer.Segment is { } name ? new Filter { Segments = [name] } : Filter.All;
        var lifetime = await lifetimes.ReadAsync([month], segment, viewer, cancellationToken: cancellationToken);
        var company = found.Customer.Segment is null ? lifetime : await lifetimes.ReadAsync([month], Filter.All, viewer, cancellationToken: cancellationToken);
        var cost = await costs.ReadAsync([month], Filter.All, viewer, cancellationToken: cancellationToken);
        var segmentCost = found.Customer.Segment is null ? cost : await costs.ReadAsync([month], segment, viewer, cancellationToken: cancellationToken);
        var scores = await health.ReadAsync(customer, HealthDays.Wanted(day.Today, display.Reporting, window), viewer, cancellationToken);
        var kept = await monthEnds.ReadAsync(customer, display.Reporting.Kind, viewer, cancellationToken);
        var facts = new CustomerFacts(found, known, history, lifetime.Values[0], company.Values[0], cost.Values[0], segmentCost.Values[0], prediction, lifetime.Policies[0], day, viewer);
        return scores is null ? null : new LoadedCustomer(facts, HealthDays.Of(scores, kept, window));
    }
}

/// <summary>One customer with the scores that the page shows.</summary>
public sealed record LoadedCustomer(CustomerFacts Facts, HealthDays Days);
