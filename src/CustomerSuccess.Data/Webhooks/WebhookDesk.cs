using System.Runtime.CompilerServices;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Keeps the endpoints.</summary>
public sealed class WebhookDesk(IDbContextFactory<CustomerSuccessContext> contexts, IWebhookSecrets secrets, WebhookPolicy policy, TimeProvider time) : IWebhookDesk
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<WebhookEndpoint>> ListAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        return await context.WebhookEndpoints.AsNoTracking().OrderBy(endpoint => endpoint.EnteredAt).ThenBy(endpoint => endpoint.Id).ToListAsync(cancellationToken);
    }

    public async Task<WebhookOutcome> AddAsync(WebhookEntry entry, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var context = await OpenAsync(viewer, cancellationToken);
        if (entry.Faults(policy.AllowsPrivateAddresses) is { Count: > 0 } faults)
        {
            return new WebhookOutcome.Refused(faults);
        }

        var secret = WebhookSignature.NewSecret();
        var endpoint = new WebhookEndpoint { Id = WebhookEndpointId.New(), Url = entry.Url.Trim(), ProtectedSecret = secrets.Protect(secret), ActiveSince = Now };
        endpoint.Choose(entry.Events);
        context.Add(endpoint);
        await context.SaveChangesAsync(cancellationToken);
        return new WebhookOutcome.Saved(secret);
    }

    public async Task<WebhookOutcome> ChangeAsync(WebhookEndpointId id, WebhookEntry entry, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Faults(policy.AllowsPrivateAddresses) is { Count: > 0 } faults)
        {
            return new WebhookOutcome.Refused(faults);
        }

        await ChangeAsync(id, viewer, endpoint =>
        {
            endpoint.Url = entry.Url.Trim();
            endpoint.Choose(entry.Events);
        }, cancellationToken);
        return new WebhookOutcome.Saved(Secret: null);
    }

    public Task SetActiveAsync(WebhookEndpointId id, bool isActive, Viewer viewer, CancellationToken cancellationToken = default) => ChangeAsync(id, viewer, endpoint =>
    {
        endpoint.ActiveSince = isActive && !endpoint.IsActive ? Now : endpoint.ActiveSince;
        endpoint.IsActive = isActive;
    }, cancellationToken);

    public async Task RemoveAsync(WebhookEndpointId id, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        if (await context.WebhookEndpoints.SingleOrDefaultAsync(endpoint => endpoint.Id == id, cancellationToken) is { } found)
        {
            context.Remove(found);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task TestAsync(WebhookEndpointId id, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        if (await context.WebhookEndpoints.AnyAsync(endpoint => endpoint.Id == id, cancellationToken))
        {
            var fact = new WebhookFact(WebhookEvent.Test, Guid.CreateVersion7().ToString(), Now, new Dictionary<string, object?> { ["message"] = "This is a test." });
            context.Add(fact.DeliveryTo(id, Now));
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task<WebhookLog> LogAsync(Viewer viewer, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        var day = await BusinessDay.ReadAsync(context, time, cancellationToken);
        var count = await context.WebhookDeliveries.CountAsync(cancellationToken);
        return new WebhookLog(count, await Latest(context).Skip(skip).Take(take).ToListAsync(cancellationToken), day.Zone);
    }

    public async IAsyncEnumerable<WebhookDelivery> WholeLogAsync(Viewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        await foreach (var delivery in Latest(context).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return delivery;
        }
    }

    public async Task SendAgainAsync(WebhookDeliveryId id, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        if (await context.WebhookDeliveries.SingleOrDefaultAsync(delivery => delivery.Id == id, cancellationToken) is { } found)
        {
            (found.Status, found.Attempts, found.QueuedAt, found.NextAttemptAt, found.LeasedUntil) = (DeliveryStatus.Waiting, 0, Now, Now, null);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static IOrderedQueryable<WebhookDelivery> Latest(CustomerSuccessContext context) =>
        context.WebhookDeliveries.AsNoTracking().OrderByDescending(delivery => delivery.QueuedAt).ThenByDescending(delivery => delivery.Id);

    private async Task ChangeAsync(WebhookEndpointId id, Viewer viewer, Action<WebhookEndpoint> change, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(viewer, cancellationToken);
        if (await context.WebhookEndpoints.SingleOrDefaultAsync(endpoint => endpoint.Id == id, cancellationToken) is { } found)
        {
            change(found);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<CustomerSuccessContext> OpenAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.ManagesPeople ? await contexts.CreateForAsync(viewer, cancellationToken) : throw new NotAllowedException("Managing webhooks.");
    }
}
