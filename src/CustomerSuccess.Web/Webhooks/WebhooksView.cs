using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>The endpoints and the log, as they are drawn.</summary>
public sealed record WebhooksView(IReadOnlyList<EndpointLine> Endpoints, IReadOnlyList<DeliveryLine> Deliveries, string Count, int PageCount);

/// <summary>An endpoint.</summary>
public sealed record EndpointLine(WebhookEndpoint Endpoint, string Events, string State);

/// <summary>A delivery.</summary>
/// <param name="Id">Which.</param>
/// <param name="Event">What happened, in words.</param>
/// <param name="Url">Where it goes.</param>
/// <param name="Status">Where it is, in words.</param>
/// <param name="Icon">The same as a sign.</param>
/// <param name="Answer">What came of the last attempt.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="QueuedAt">When it came into the queue.</param>
/// <param name="Next">When it is tried next, or was tried last and what to do; none when it was delivered or not tried yet.</param>
/// <param name="Payload">The message.</param>
public sealed record DeliveryLine(
    WebhookDeliveryId Id, string Event, string Url, string Status, IconName Icon, string Answer, string Attempts, string QueuedAt, string? Next, string Payload)
{
    /// <summary>Gets whether it is not tried any more.</summary>
    public required bool IsGivenUp { get; init; }

    /// <summary>Gets when it came into the queue, as a cell of files.</summary>
    public required SheetCell Queued { get; init; }

    /// <summary>Gets how often it was tried, for files.</summary>
    public required int Tries { get; init; }
}
