namespace CustomerSuccess.Domain.Webhooks;

/// <summary>What a person says about an endpoint.</summary>
/// <param name="Url">The address.</param>
/// <param name="Events">What it is told.</param>
public sealed record WebhookEntry(string Url, IReadOnlyCollection<WebhookEvent> Events)
{
    /// <summary>Returns what is wrong with it.</summary>
    /// <param name="allowsPrivate">Whether an address of this machine, without TLS, is taken: for development.</param>
    public IReadOnlyList<WebhookFault> Faults(bool allowsPrivate)
    {
        var faults = new List<WebhookFault>();
        if (string.IsNullOrWhiteSpace(Url))
        {
            faults.Add(WebhookFault.UrlIsMissing);
        }
        else if (Url.Trim().Length > WebhookEndpoint.LongestUrl)
        {
            faults.Add(WebhookFault.UrlIsTooLong);
        }
        else if (!Uri.TryCreate(Url.Trim(), UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Host.Length == 0)
        {
            faults.Add(WebhookFault.UrlIsNoAddress);
        }
        else if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && allowsPrivate))
        {
            faults.Add(WebhookFault.UrlIsNotHttps);
        }

        if (!Events.Any(WebhookEvents.Chosen.Contains))
        {
            faults.Add(WebhookFault.EventsAreMissing);
        }

        return faults;
    }
}

/// <summary>What is wrong with what a person says about an endpoint.</summary>
public enum WebhookFault
{
    /// <summary>There is no address.</summary>
    UrlIsMissing,

    /// <summary>The address is too long.</summary>
    UrlIsTooLong,

    /// <summary>It is no address, or one with a password in it.</summary>
    UrlIsNoAddress,

    /// <summary>The address is not https.</summary>
    UrlIsNotHttps,

    /// <summary>No event is chosen.</summary>
    EventsAreMissing,
}
