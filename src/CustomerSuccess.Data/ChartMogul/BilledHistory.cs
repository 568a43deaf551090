using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>All that a billing system has sent of one subscription: invoice lines, cancellations, events.</summary>
internal sealed class BilledHistory
{
    private readonly TimeZoneInfo _zone;
    private readonly IReadOnlyDictionary<InvoiceId, Invoice> _invoices;
    private readonly IReadOnlyDictionary<PlanId, BilledPlan> _plans;
    private readonly IReadOnlyList<SubscriptionEvent> _events;
    private readonly DataSourceId _source;

    private BilledHistory(
        DataSourceId source,
        TimeZoneInfo zone,
        IReadOnlyList<InvoiceLine> lines,
        IReadOnlyDictionary<InvoiceId, Invoice> invoices,
        List<SubscriptionCancellation> cancellations,
        IReadOnlyList<SubscriptionEvent> events,
        IReadOnlyDictionary<PlanId, BilledPlan> plans) =>
        (_source, _zone, Lines, _invoices, Cancellations, _events, _plans) = (source, zone, lines, invoices, cancellations, events, plans);

    /// <summary>Gets the lines, the first issued first.</summary>
    public IReadOnlyList<InvoiceLine> Lines { get; }

    /// <summary>Gets the cancellations that were sent apart.</summary>
    public List<SubscriptionCancellation> Cancellations { get; }

    /// <summary>Gets when it was cancelled, in order.</summary>
    public IEnumerable<DateTime> CancelledAt => Facts().OfType<BilledFact.Cancelled>().Select(fact => fact.At).Distinct().Order();

    /// <summary>Reads the history with what the context knows and has not saved yet.</summary>
    public static async Task<BilledHistory> ReadAsync(CustomerSuccessContext context, SubscriptionName name, TimeZoneInfo zone, CancellationToken stop)
    {
        var (source, externalId) = (name.Source, name.ExternalId);
        await context.InvoiceLines
            .Where(line => line.SubscriptionExternalId == externalId && context.Invoices.Any(invoice => invoice.Id == line.InvoiceId && invoice.DataSourceId == source))
            .LoadAsync(stop);
        var candidates = context.InvoiceLines.Local.Where(line => line.SubscriptionExternalId == externalId).ToList();
        var ids = candidates.Select(line => line.InvoiceId).Distinct().ToArray();
        await context.Invoices.Where(invoice => ids.Contains(invoice.Id)).LoadAsync(stop);
        var invoices = context.Invoices.Local.Where(invoice => invoice.DataSourceId == source).ToDictionary(invoice => invoice.Id);
        var lines = candidates.Where(line => invoices.ContainsKey(line.InvoiceId)).OrderBy(line => invoices[line.InvoiceId].IssuedAt).ThenBy(line => line.Position).ToList();
        await context.SubscriptionCancellations.Where(one => one.DataSourceId == source && one.SubscriptionName == externalId).LoadAsync(stop);
        await context.SubscriptionEvents.Where(one => one.DataSourceId == source && one.SubscriptionExternalId == externalId).LoadAsync(stop);
        var plans = lines.Select(line => line.PlanId).OfType<PlanId>().Distinct().ToArray();
        return new BilledHistory(
            source,
            zone,
            lines,
            invoices,
            [.. context.SubscriptionCancellations.Local.Where(one => one.DataSourceId == source && one.SubscriptionName == externalId)],
            [.. context.SubscriptionEvents.Local.Where(one => one.DataSourceId == source && one.SubscriptionExternalId == externalId)],
            await context.BilledPlans.Where(plan => plan.DataSourceId == source || plans.Contains(plan.PlanId)).ToDictionaryAsync(plan => plan.PlanId, stop));
    }

    /// <summary>Returns what all of it says.</summary>
    public IEnumerable<BilledFact> Facts() => Lines.SelectMany(FactsOf)
        .Concat(Cancellations.Select(cancellation => new BilledFact.Cancelled(cancellation.At, DayOf(cancellation.At))))
        .Concat(EventFacts());

    /// <summary>Returns the day on which the last service period of a plan ends.</summary>
    public DateOnly? RenewalOf(PlanId plan) => Lines.Where(line => line.PlanId == plan).Max(line => line.ServiceEnd) is { } end ? DayOf(end) : null;

    private IEnumerable<BilledFact> FactsOf(InvoiceLine line, int index)
    {
        if (line is { ServiceStart: { } start, ServiceEnd: { } end, PlanId: { } plan } && _plans.TryGetValue(plan, out var billed))
        {
            yield return BilledFacts.Of(line, index, start, end, _invoices[line.InvoiceId].Currency, billed, DayOf(start), DayOf(end));
        }

        if (line.CancelledAt is { } cancelled)
        {
            yield return new BilledFact.Cancelled(cancelled, DayOf(cancelled));
        }
    }

    private IEnumerable<BilledFact> EventFacts()
    {
        var retracted = _events.Where(one => one.Kind is SubscriptionEventKind.Retracted).Select(one => one.RetractedExternalId).ToHashSet();
        return _events.Where(one => !retracted.Contains(one.ExternalId))
            .Select(one => BilledFacts.Of(one, _plans.Values.FirstOrDefault(plan => plan.DataSourceId == _source && plan.ExternalId == one.PlanExternalId), DayOf(one.EffectiveAt)))
            .OfType<BilledFact>();
    }

    private DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, _zone));
}

/// <summary>What a subscription is called in a billing system.</summary>
internal sealed record SubscriptionName(DataSourceId Source, string ExternalId);
