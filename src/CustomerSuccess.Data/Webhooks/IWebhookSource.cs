using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Data.Webhooks;

/// <summary>Finds events in the records, so that none is lost: what was not noticed before a crash is there to be noticed after it, however it was entered.</summary>
internal interface IWebhookSource
{
    WebhookEvent Event { get; }

    /// <summary>Returns what happened since an instant. What was returned before may be returned again.</summary>
    Task<IReadOnlyList<WebhookFact>> FindAsync(DateTime since, CancellationToken cancellationToken);
}
