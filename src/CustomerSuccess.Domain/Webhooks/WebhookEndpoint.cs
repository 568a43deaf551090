using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Webhooks;

/// <summary>An address that is told of events.</summary>
public sealed class WebhookEndpoint : IVersioned
{
    /// <summary>The longest address.</summary>
    public const int LongestUrl = 2_000;

    /// <summary>Gets the identifier.</summary>
    public required WebhookEndpointId Id { get; init; }

    /// <summary>Gets or sets the address.</summary>
    public required string Url { get; set; }

    /// <summary>Gets or sets whether new detractors are told.</summary>
    public bool TellsDetractors { get; set; }

    /// <summary>Gets or sets whether changes of the health band are told.</summary>
    public bool TellsBands { get; set; }

    /// <summary>Gets or sets whether lost customers are told.</summary>
    public bool TellsChurn { get; set; }

    /// <summary>Gets or sets whether closed months are told.</summary>
    public bool TellsMonths { get; set; }

    /// <summary>Gets or sets whether it is told anything now; while paused, what happens is not kept for it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Gets the secret that messages are signed with, encrypted by the application's keys.</summary>
    public required string ProtectedSecret { get; init; }

    /// <summary>Gets or sets the instant from which events are told, UTC: of making it, or of going on after a pause.</summary>
    public required DateTime ActiveSince { get; set; }

    /// <summary>Gets the instant of making it, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who made it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Tells whether it wants an event.</summary>
    public bool Tells(WebhookEvent happened) => happened switch
    {
        WebhookEvent.NewDetractor => TellsDetractors,
        WebhookEvent.BandChanged => TellsBands,
        WebhookEvent.CustomerChurned => TellsChurn,
        WebhookEvent.MonthClosed => TellsMonths,
        _ => false,
    };

    /// <summary>Chooses the events.</summary>
    public void Choose(IReadOnlyCollection<WebhookEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        TellsDetractors = events.Contains(WebhookEvent.NewDetractor);
        TellsBands = events.Contains(WebhookEvent.BandChanged);
        TellsChurn = events.Contains(WebhookEvent.CustomerChurned);
        TellsMonths = events.Contains(WebhookEvent.MonthClosed);
    }
}
