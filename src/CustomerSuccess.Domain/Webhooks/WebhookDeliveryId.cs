namespace CustomerSuccess.Domain.Webhooks;

/// <summary>Identifies a delivery; the receiver gets it as <c>webhook-id</c>, the same at every attempt.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct WebhookDeliveryId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static WebhookDeliveryId New() => new(Guid.CreateVersion7());
}
