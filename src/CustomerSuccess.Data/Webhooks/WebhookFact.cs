using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Something that happened.</summary>
/// <param name="Event">What.</param>
/// <param name="Subject">To what; an endpoint is told of it once.</param>
/// <param name="At">When, UTC. An endpoint is told of what happened since it is active.</param>
/// <param name="Data">What payloads say of it.</param>
internal sealed record WebhookFact(WebhookEvent Event, string Subject, DateTime At, IReadOnlyDictionary<string, object?> Data)
{
    // Persian text stays readable in the log; the payload is never part of a page's markup.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the instant up to which an endpoint must have become active to be told, UTC; <see cref="At"/> unless only the day is known.</summary>
    public DateTime ToldUntil { get; init; } = At;

    /// <summary>Returns the message to an endpoint.</summary>
    public WebhookDelivery DeliveryTo(WebhookEndpointId endpoint, DateTime now) => new()
    {
        Id = WebhookDeliveryId.New(),
        EndpointId = endpoint,
        Event = Event,
        Subject = Subject,
        Payload = JsonSerializer.Serialize(
            new Dictionary<string, object?> { ["type"] = WebhookEvents.NameOf(Event), ["timestamp"] = At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), ["data"] = Data }, Json),
        QueuedAt = now,
        NextAttemptAt = now,
    };

    /// <summary>Returns a day as payloads write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
