using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Compares every active customer's health band with the one that was noted last, and tells the difference.</summary>
/// <remarks>
/// The note and the messages are of one transaction, and the note changes only from the band that was compared: of several processes one tells it,
/// and one that dies in between has told nothing and noted nothing. A customer without a note gets one silently.
/// </remarks>
internal sealed class BandWatch(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    private const int NotesAtOnce = 500;

    /// <summary>Tells the endpoints what changed; without an endpoint that wants it, forgets what was noted, so that a later one is not told of old changes.</summary>
    public async Task RunAsync(IReadOnlyList<WebhookEndpoint> endpoints, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (endpoints.Count == 0)
        {
            // Asked first: on SQLite to delete is to write, and keeps others from writing, even where there is nothing.
            if (await context.NotedBands.AnyAsync(cancellationToken))
            {
                await context.NotedBands.ExecuteDeleteAsync(cancellationToken);
            }

            return;
        }

        var picture = await ledger.CurrentAsync(cancellationToken);
        var noted = await context.NotedBands.AsNoTracking().ToDictionaryAsync(one => one.CustomerId.Value, one => one.Band, cancellationToken);
        var now = await Task.Run(() => BandPass.Run(picture, time.TodayOf(picture.Shared), cancellationToken), cancellationToken);
        await NoteAsync([.. now.Where(one => !noted.ContainsKey(one.Customer))], cancellationToken);
        foreach (var (customer, health) in now.Where(one => noted.TryGetValue(one.Customer, out var before) && before != one.Health.Band))
        {
            await TellAsync(new CustomerId(customer), noted[customer], health, endpoints, cancellationToken);
        }
    }

    private async Task NoteAsync(IReadOnlyList<(Guid Customer, HealthReading Health)> unknown, CancellationToken cancellationToken)
    {
        foreach (var some in unknown.Chunk(NotesAtOnce))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.AddRange(some.Select(one => new NotedBand { CustomerId = new CustomerId(one.Customer), Band = one.Health.Band }));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException fault) when (fault.RepeatsAny())
            {
                // Another process notes them at the same moment.
            }
        }
    }

    private async Task TellAsync(CustomerId id, HealthBand before, HealthReading health, IReadOnlyList<WebhookEndpoint> endpoints, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var mine = await context.NotedBands.Where(noted => noted.CustomerId == id && noted.Band == before)
            .ExecuteUpdateAsync(set => set.SetProperty(noted => noted.Band, health.Band), cancellationToken);
        if (mine == 0)
        {
            // Another process noted it, and tells it.
            return;
        }

        var customer = await context.Customers.AsNoTracking().SingleAsync(one => one.Id == id, cancellationToken);
        var at = time.GetUtcNow().UtcDateTime;
        var fact = new WebhookFact(WebhookEvent.BandChanged, $"{id.Value} {Guid.CreateVersion7()}", at, new Dictionary<string, object?>
        {
            ["customer"] = CustomerData.Of(id, customer.Name, customer.ExternalId),
            ["from"] = NameOf(before),
            ["to"] = NameOf(health.Band),
            ["score"] = health.Score is Figure.Defined score ? decimal.Round(score.Value, 2) : (decimal?)null,
            ["is_override"] = health.IsOverride,
        });
        context.AddRange(endpoints.Select(endpoint => fact.DeliveryTo(endpoint.Id, at)));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string NameOf(HealthBand band) => band switch
    {
        HealthBand.Healthy => "healthy",
        HealthBand.Watch => "watch",
        HealthBand.AtRisk => "at_risk",
        HealthBand.NotEnoughData => "not_enough_data",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "There is no such band."),
    };
}
