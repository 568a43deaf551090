namespace CustomerSuccess.Domain.Webhooks;

/// <summary>A message to an endpoint: waiting in the queue, taken by the receiver, or given up.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The longest answer that is kept.</summary>
    public const int LongestAnswer = 500;

    /// <summary>Gets the identifier.</summary>
    public required WebhookDeliveryId Id { get; init; }

    /// <summary>Gets the endpoint.</summary>
    public required WebhookEndpointId EndpointId { get; init; }

    /// <summary>Gets what happened.</summary>
    public required WebhookEvent Event { get; init; }

    /// <summary>Gets what it happened to. An endpoint is told once of an event with a subject, however often it is noticed.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the message, JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Gets or sets the instant of coming into the queue, UTC; of coming into it again.</summary>
    public required DateTime QueuedAt { get; set; }

    /// <summary>Gets or sets how often it was tried since it came into the queue.</summary>
    public int Attempts { get; set; }

    /// <summary>Gets or sets the instant of the next attempt, UTC.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>Gets or sets until when a worker has it in hand, UTC. One that dies leaves it to another from then on.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Gets or sets where it is.</summary>
    public DeliveryStatus Status { get; set; }

    /// <summary>Gets or sets the instant of the last attempt, UTC.</summary>
    public DateTime? LastAttemptAt { get; set; }

    /// <summary>Gets or sets what came of the last attempt, such as <c>503 Service Unavailable</c>.</summary>
    public string? LastAnswer { get; set; }
}

/// <summary>Where a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>In the queue.</summary>
    Waiting,

    /// <summary>The receiver took it: an answer of 200 to 299.</summary>
    Delivered,

    /// <summary>The receiver did not take it in a day.</summary>
    GaveUp,
}
