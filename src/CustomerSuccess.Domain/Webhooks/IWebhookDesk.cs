using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Keeps the endpoints and shows the log of their deliveries. Administrators only.</summary>
public interface IWebhookDesk
{
    /// <summary>Returns the endpoints, those made first before others.</summary>
    /// <exception cref="NotAllowedException">The viewer may not manage webhooks.</exception>
    Task<IReadOnlyList<WebhookEndpoint>> ListAsync(Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Makes an endpoint. The outcome has the secret, this once.</summary>
    Task<WebhookOutcome> AddAsync(WebhookEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Changes an endpoint's address and events.</summary>
    Task<WebhookOutcome> ChangeAsync(WebhookEndpointId id, WebhookEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Pauses an endpoint, or lets it go on: it is told of what happens from then on.</summary>
    Task SetActiveAsync(WebhookEndpointId id, bool isActive, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Removes an endpoint with its deliveries.</summary>
    Task RemoveAsync(WebhookEndpointId id, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Puts a test into the queue.</summary>
    Task TestAsync(WebhookEndpointId id, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns a page of the log, the latest first.</summary>
    Task<WebhookLog> LogAsync(Viewer viewer, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Reads the whole log, the latest first, as of one moment.</summary>
    /// <exception cref="NotAllowedException">The viewer may not manage webhooks.</exception>
    IAsyncEnumerable<WebhookDelivery> WholeLogAsync(Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Puts a delivery into the queue again, whatever came of it.</summary>
    Task SendAgainAsync(WebhookDeliveryId id, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>What came of making or changing an endpoint.</summary>
public abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="Secret">The secret of a new endpoint, which is never shown again; none for one that was changed.</param>
    public sealed record Saved(string? Secret) : WebhookOutcome;

    /// <summary>It was refused.</summary>
    public sealed record Refused(IReadOnlyList<WebhookFault> Faults) : WebhookOutcome;
}

/// <summary>A page of the log.</summary>
/// <param name="Count">How many deliveries there are.</param>
/// <param name="Lines">The page.</param>
/// <param name="Zone">The organisation's time zone.</param>
public sealed record WebhookLog(int Count, IReadOnlyList<WebhookDelivery> Lines, TimeZoneInfo Zone);
