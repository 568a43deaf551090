using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Webhooks;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Delivers what is due: at least once, for a worker that dies after sending and before noting it leaves the message to the next.</summary>
public sealed class WebhookSender(DueDeliveries queue, WebhookClient client, IWebhookSecrets secrets, ChangeSignal signal, ILogger<WebhookSender> log, TimeProvider time) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>Sends what is due now, and returns how many messages that were.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        var due = await queue.TakeAsync(AtOnce, cancellationToken);
        await Task.WhenAll(due.Select(one => SendAsync(one, cancellationToken)));
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before looking: what is saved after the look ends the waiting that follows.
            var saved = signal.Next;
            if (await TrySendAsync(stoppingToken) == 0)
            {
                await Task.WhenAny(saved, Task.Delay(LookEvery, time, stoppingToken));
            }
        }
    }

    private async Task<int> TrySendAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await SendDueAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The database may be away: the messages are still in the queue when it is back.
            WebhookSenderLog.Failed(log, fault);
            await Task.Delay(LookEvery, time, stoppingToken);
            return 0;
        }
    }

    private async Task SendAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        var answer = secrets.Unprotect(due.ProtectedSecret) is { } secret
            ? await client.SendAsync(new Uri(due.Url), due.Delivery, secret, cancellationToken)
            : WebhookAnswer.None(WebhookSilence.SecretUnreadable);
        await queue.AnsweredAsync(due.Delivery, answer.IsTaken, answer.Words, cancellationToken);
    }
}

internal static partial class WebhookSenderLog
{
    [LoggerMessage(LogLevel.Warning, "Webhooks could not be delivered; it is tried again")]
    public static partial void Failed(ILogger log, Exception fault);
}
