using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Looks what happened, and puts a message for each endpoint that wants to know into the queue.</summary>
public sealed class WebhookWatcher
{
    /// <summary>How far back is looked: a server that was down longer than this tells the rest to nobody.</summary>
    public const int DaysBack = 30;

    /// <summary>How long the log keeps what is done with; longer than events are looked for, so that none is told twice.</summary>
    private const int DaysKept = 90;

    private const int SubjectsAtOnce = 500;

    private readonly IDbContextFactory<CustomerSuccessContext> _contexts;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<IWebhookSource> _sources;
    private readonly BandWatch _bands;

    public WebhookWatcher(IDbContextFactory<CustomerSuccessContext> contexts, LiveLedger ledger, IFigureLists lists, TimeProvider time)
    {
        _contexts = contexts;
        _time = time;
        _sources = [new DetractorSource(contexts, time), new ChurnSource(lists, contexts, time), new MonthSource(contexts)];
        _bands = new BandWatch(ledger, contexts, time);
    }

    /// <summary>Gets on whose behalf the records are read: the program's own, which tells endpoints that an administrator made.</summary>
    internal static Viewer Program { get; } = new(default, [Role.Administrator]);

    /// <summary>Looks once. Several processes may do so at the same time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken = default)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        List<WebhookEndpoint> endpoints;
        await using (var context = await _contexts.CreateDbContextAsync(cancellationToken))
        {
            endpoints = await context.WebhookEndpoints.AsNoTracking().Where(endpoint => endpoint.IsActive).ToListAsync(cancellationToken);
            await ForgetAsync(context.WebhookDeliveries, now.AddDays(-DaysKept), cancellationToken);
        }

        foreach (var source in _sources)
        {
            if (endpoints.FindAll(endpoint => endpoint.Tells(source.Event)) is { Count: > 0 } told)
            {
                var since = new[] { told.Min(endpoint => endpoint.ActiveSince), now.AddDays(-DaysBack) }.Max();
                await QueueAsync(await source.FindAsync(since, cancellationToken), told, now, cancellationToken);
            }
        }

        await _bands.RunAsync(endpoints.FindAll(endpoint => endpoint.Tells(WebhookEvent.BandChanged)), cancellationToken);
    }

    /// <summary>Asked first: on SQLite to delete is to write, and keeps others from writing, even where there is nothing.</summary>
    private static async Task ForgetAsync(DbSet<WebhookDelivery> deliveries, DateTime before, CancellationToken cancellationToken)
    {
        var old = deliveries.Where(delivery => delivery.Status != DeliveryStatus.Waiting && delivery.QueuedAt < before);
        if (await old.AnyAsync(cancellationToken))
        {
            await old.ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task QueueAsync(IReadOnlyList<WebhookFact> facts, List<WebhookEndpoint> endpoints, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints)
        {
            foreach (var some in facts.Where(fact => fact.ToldUntil >= endpoint.ActiveSince).Chunk(SubjectsAtOnce))
            {
                await QueueAsync(some, endpoint.Id, now, cancellationToken);
            }
        }
    }

    private async Task QueueAsync(WebhookFact[] facts, WebhookEndpointId endpoint, DateTime now, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var (happened, subjects) = (facts[0].Event, facts.Select(fact => fact.Subject).ToList());
        var told = await context.WebhookDeliveries
            .Where(delivery => delivery.EndpointId == endpoint && delivery.Event == happened && subjects.Contains(delivery.Subject))
            .Select(delivery => delivery.Subject).ToListAsync(cancellationToken);
        context.AddRange(facts.ExceptBy(told, fact => fact.Subject).Select(fact => fact.DeliveryTo(endpoint, now)));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            // Another process noticed one of them at the same moment; the next look finds what is left.
        }
    }
}
