using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>What an administrator says about an endpoint.</summary>
public sealed class WebhookForm
{
    public string Url { get; set; } = string.Empty;

    public HashSet<WebhookEvent> Events { get; } = [];

    /// <summary>Gets the endpoint that is being changed; none for a new one.</summary>
    public WebhookEndpointId? Changes { get; init; }

    public static WebhookForm Of(WebhookEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var form = new WebhookForm { Url = endpoint.Url, Changes = endpoint.Id };
        form.Events.UnionWith(WebhookEvents.Chosen.Where(endpoint.Tells));
        return form;
    }

    /// <summary>Returns it as it is saved.</summary>
    public WebhookEntry Entry() => new(Url, Events);
}
