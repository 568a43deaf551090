namespace CustomerSuccess.Domain.Webhooks;

/// <summary>What happened, of what webhooks tell.</summary>
public enum WebhookEvent
{
    /// <summary>Somebody sent a test from the settings.</summary>
    Test,

    /// <summary>An answer of 0 to 6 was recorded.</summary>
    NewDetractor,

    /// <summary>A customer's health went into another band.</summary>
    BandChanged,

    /// <summary>A customer was lost.</summary>
    CustomerChurned,

    /// <summary>A month was closed.</summary>
    MonthClosed,
}

/// <summary>What payloads and settings call the events.</summary>
public static class WebhookEvents
{
    /// <summary>Gets the events that an endpoint chooses from.</summary>
    public static IReadOnlyList<WebhookEvent> Chosen { get; } = [WebhookEvent.NewDetractor, WebhookEvent.BandChanged, WebhookEvent.CustomerChurned, WebhookEvent.MonthClosed];

    /// <summary>Returns the name in payloads, such as <c>customer.churned</c>.</summary>
    public static string NameOf(WebhookEvent happened) => happened switch
    {
        WebhookEvent.Test => "test",
        WebhookEvent.NewDetractor => "detractor.new",
        WebhookEvent.BandChanged => "customer.band_changed",
        WebhookEvent.CustomerChurned => "customer.churned",
        WebhookEvent.MonthClosed => "month.closed",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "There is no such event."),
    };
}
