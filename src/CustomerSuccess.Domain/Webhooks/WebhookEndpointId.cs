namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Identifies an endpoint.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct WebhookEndpointId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static WebhookEndpointId New() => new(Guid.CreateVersion7());
}
