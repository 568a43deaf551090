using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>A subscription of a billing system: what was billed of it, and the subscriptions that its plans have become.</summary>
internal sealed class SubscriptionGroup
{
    private readonly CustomerSuccessContext _context;
    private readonly SubscriptionName _name;
    private readonly BilledHistory _history;
    private readonly List<(BilledSubscription Billed, Subscription Row)> _rows;

    private SubscriptionGroup(CustomerSuccessContext context, SubscriptionName name, BilledHistory history, List<(BilledSubscription Billed, Subscription Row)> rows) =>
        (_context, _name, _history, _rows) = (context, name, history, rows);

    /// <summary>Gets when it was cancelled, in order.</summary>
    public IEnumerable<DateTime> CancelledAt => _history.CancelledAt;

    /// <summary>Reads a subscription with what the context knows and has not saved yet.</summary>
    public static async Task<SubscriptionGroup> ReadAsync(CustomerSuccessContext context, SubscriptionName name, TimeZoneInfo zone, CancellationToken stop)
    {
        var (source, externalId) = (name.Source, name.ExternalId);
        await context.BilledSubscriptions.Where(one => one.DataSourceId == source && one.ExternalId == externalId).LoadAsync(stop);
        var billed = context.BilledSubscriptions.Local.Where(one => one.DataSourceId == source && one.ExternalId == externalId).OrderBy(one => one.SubscriptionId.Value).ToList();
        var subscriptions = billed.Select(one => one.SubscriptionId).ToArray();
        await context.Subscriptions.Include(one => one.Terms).Where(one => subscriptions.Contains(one.Id)).LoadAsync(stop);
        return new SubscriptionGroup(
            context,
            name,
            await BilledHistory.ReadAsync(context, name, zone, stop),
            [.. billed.Select(one => (one, context.Subscriptions.Local.Single(row => row.Id == one.SubscriptionId)))]);
    }

    /// <summary>Puts other cancellations in the place of those that were told, save by events.</summary>
    public void CancelAt(CustomerId customer, IEnumerable<DateTime> instants)
    {
        _context.RemoveRange(_history.Cancellations);
        _history.Cancellations.Clear();
        foreach (var line in _history.Lines)
        {
            line.CancelledAt = null;
        }

        AddCancellations(customer, instants);
    }

    /// <summary>Adds cancellations that were not told before.</summary>
    public void AddCancellations(CustomerId customer, IEnumerable<DateTime> instants)
    {
        foreach (var at in instants.Except(CancelledAt.ToList()).ToList())
        {
            var cancellation = new SubscriptionCancellation { Id = Guid.CreateVersion7(), CustomerId = customer, DataSourceId = _name.Source, SubscriptionName = _name.ExternalId, At = at };
            _context.Add(cancellation);
            _history.Cancellations.Add(cancellation);
        }
    }

    /// <summary>Brings the subscriptions and their terms in line with what was billed.</summary>
    /// <exception cref="RecordRefusedException">It is another customer's.</exception>
    public async Task RebuildAsync(CustomerId customer, string? set, CancellationToken stop)
    {
        if (_rows.Exists(row => row.Row.CustomerId != customer))
        {
            throw new RecordRefusedException("subscription_external_id", $"Another customer has the subscription '{_name.ExternalId}' in this data source.");
        }

        var terms = BilledTerms.Of(_history.Facts()).ToLookup(term => term.Plan);
        var plans = terms.Select(plan => plan.Key).Union(_history.Lines.Select(line => line.PlanId).OfType<PlanId>()).ToList();
        var free = new Queue<(BilledSubscription Billed, Subscription Row)>(_rows.Where(row => !plans.Contains(row.Billed.PlanId)));
        foreach (var plan in plans.Where(plan => _rows.TrueForAll(row => row.Billed.PlanId != plan)).ToList())
        {
            // A plan that is sent in place of another is the same subscription, with its identifier and its name.
            if (free.TryDequeue(out var there))
            {
                (there.Billed.PlanId, there.Row.PlanId) = (plan, plan);
            }
            else
            {
                _rows.Add(await NewAsync(customer, plan, stop));
            }
        }

        foreach (var (billed, row) in _rows)
        {
            billed.SetExternalId = set ?? billed.SetExternalId;
            TermWriting.Apply(row, [.. terms[billed.PlanId]]);
            row.RenewsOn = terms[billed.PlanId].Any(term => term.Until is null) ? _history.RenewalOf(billed.PlanId) : null;
            foreach (var line in _history.Lines.Where(line => line.PlanId == billed.PlanId))
            {
                line.SubscriptionId = row.Id;
            }
        }

        Remove(free);
    }

    /// <summary>Removes subscriptions of plans that nothing speaks of any more; those that stay keep the name.</summary>
    private void Remove(IReadOnlyCollection<(BilledSubscription Billed, Subscription Row)> gone)
    {
        _rows.RemoveAll(row => gone.Contains(row));
        foreach (var (billed, row) in gone)
        {
            if (row.ExternalId is not null && _rows.Count > 0)
            {
                _rows[0].Row.ExternalId = row.ExternalId;
            }

            _context.Remove(billed);
            _context.Remove(row);
        }
    }

    private async Task<(BilledSubscription, Subscription)> NewAsync(CustomerId customer, PlanId plan, CancellationToken stop)
    {
        var isTaken = _rows.Count > 0 || _context.Subscriptions.Local.Any(one => one.ExternalId == _name.ExternalId)
            || await _context.Subscriptions.AnyAsync(one => one.ExternalId == _name.ExternalId, stop);
        var row = new Subscription { Id = SubscriptionId.New(), CustomerId = customer, PlanId = plan, ExternalId = isTaken ? null : _name.ExternalId };
        var billed = new BilledSubscription { SubscriptionId = row.Id, CustomerId = customer, PlanId = plan, DataSourceId = _name.Source, ExternalId = _name.ExternalId };
        _context.Add(row);
        _context.Add(billed);
        return (billed, row);
    }
}
