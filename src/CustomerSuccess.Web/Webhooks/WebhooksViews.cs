using System.Runtime.CompilerServices;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Reads the endpoints and a page of the log, and says them in the user's words.</summary>
public sealed class WebhooksViews(IWebhookDesk desk, IDisplay display, IStringLocalizer<WebhooksPage> text)
{
    private const int PageLength = 25;

    public async Task<WebhooksView> ReadAsync(int page, Viewer viewer, CancellationToken cancellationToken)
    {
        var endpoints = await desk.ListAsync(viewer, cancellationToken);
        var log = await desk.LogAsync(viewer, (page - 1) * PageLength, PageLength, cancellationToken);
        var urls = UrlsOf(endpoints);
        return new WebhooksView(
            [.. endpoints.Select(endpoint => new EndpointLine(endpoint, EventsOf(endpoint), text[endpoint.IsActive ? "Active" : "Paused"]))],
            [.. log.Lines.Select(delivery => Line(delivery, urls.GetValueOrDefault(delivery.EndpointId, string.Empty), log.Zone))],
            text["Deliveries.Count", display.Number(log.Count)],
            Math.Max(1, (log.Count + PageLength - 1) / PageLength));
    }

    /// <summary>Reads the whole log, the latest first.</summary>
    /// <exception cref="NotAllowedException">The viewer may not manage webhooks.</exception>
    public async IAsyncEnumerable<DeliveryLine> WholeLogAsync(TimeZoneInfo zone, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var urls = UrlsOf(await desk.ListAsync(viewer, cancellationToken));
        await foreach (var delivery in desk.WholeLogAsync(viewer, cancellationToken))
        {
            yield return Line(delivery, urls.GetValueOrDefault(delivery.EndpointId, string.Empty), zone);
        }
    }

    private static Dictionary<WebhookEndpointId, string> UrlsOf(IReadOnlyList<WebhookEndpoint> endpoints) => endpoints.ToDictionary(endpoint => endpoint.Id, endpoint => endpoint.Url);

    private string EventsOf(WebhookEndpoint endpoint) => string.Join(text["Comma"], WebhookEvents.Chosen.Where(endpoint.Tells).Select(happened => text["Event." + happened].Value));

    private DeliveryLine Line(WebhookDelivery delivery, string url, TimeZoneInfo zone) => new(
        delivery.Id,
        text["Event." + delivery.Event],
        url,
        text["Status." + delivery.Status],
        delivery.Status switch { DeliveryStatus.Delivered => IconName.Check, DeliveryStatus.GaveUp => IconName.Close, _ => IconName.Clock },
        AnswerOf(delivery),
        display.Number(delivery.Attempts),
        display.Moment(delivery.QueuedAt, zone),
        NextOf(delivery, zone),
        delivery.Payload)
    {
        IsGivenUp = delivery.Status is DeliveryStatus.GaveUp,
        Queued = SheetCell.At(string.Empty, delivery.QueuedAt, zone),
        Tries = delivery.Attempts,
    };

    private string AnswerOf(WebhookDelivery delivery) => delivery.LastAnswer switch
    {
        null => "–",
        var words when WebhookAnswer.Why(words) is { } why => text["Silence." + why.Silence] + (why is { Silence: WebhookSilence.NotReached or WebhookSilence.NotSecure, Said: { } said } ? $" (\u2068{said}\u2069)" : string.Empty),
        var words => words,
    };

    private string? NextOf(WebhookDelivery delivery, TimeZoneInfo zone) => delivery switch
    {
        { Status: DeliveryStatus.Waiting, Attempts: > 0 } => text["Next", display.Moment(delivery.NextAttemptAt, zone)].Value,
        { Status: DeliveryStatus.GaveUp, LastAttemptAt: { } last } => text["GaveUpAfter", display.Moment(last, zone)].Value,
        _ => null,
    };
}
