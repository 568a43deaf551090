using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Sends one message and says what came of it.</summary>
public sealed class WebhookClient(HttpClient http, TimeProvider time)
{
    /// <summary>How long the receiver may take. It must take the message, not work it off.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How much of an answer is read.</summary>
    private const int MostRead = 300;

    public async Task<WebhookAnswer> SendAsync(Uri url, WebhookDelivery message, string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = Request(url, message, secret);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var words = await ReadAsync(response, patience.Token);
            return new WebhookAnswer(response.IsSuccessStatusCode, $"{((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)} {response.ReasonPhrase} {words}".TrimEnd());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookAnswer.None(WebhookSilence.TooSlow);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return WebhookAnswer.None(Why(fault), (fault.InnerException ?? fault).Message);
        }
    }

    private static WebhookSilence Why(Exception fault) => fault switch
    {
        PrivateAddressException or { InnerException: PrivateAddressException } => WebhookSilence.PrivateAddress,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => WebhookSilence.NameUnknown,
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => WebhookSilence.NameUnknown,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => WebhookSilence.NotSecure,
        _ => WebhookSilence.NotReached,
    };

    private HttpRequestMessage Request(Uri url, WebhookDelivery message, string secret)
    {
        var (id, now) = (message.Id.Value.ToString(), time.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(message.Payload, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(secret, id, now, message.Payload));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("CustomerSuccess-Webhooks", "1"));
        return request;
    }

    /// <summary>Reads the beginning of an answer, as text on one line.</summary>
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[MostRead];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return string.Concat(Encoding.UTF8.GetString(bytes, 0, count).Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
    }
}

/// <summary>What came of an attempt.</summary>
/// <param name="IsTaken">Whether the receiver took the message.</param>
/// <param name="Words">The receiver's answer, which begins with its status, or the name of a <see cref="WebhookSilence"/> with what the system said behind a colon.</param>
public sealed record WebhookAnswer(bool IsTaken, string Words)
{
    private const string Parting = ": ";

    public static WebhookAnswer None(WebhookSilence why, string? said = null) => new(false, said is null ? why.ToString() : why + Parting + said);

    /// <summary>Reads why there was no answer; none where there was one.</summary>
    public static (WebhookSilence Silence, string? Said)? Why(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split(Parting, 2);
        return Array.Find(Enum.GetNames<WebhookSilence>(), name => name == parts[0]) is { } known ? (Enum.Parse<WebhookSilence>(known), parts.ElementAtOrDefault(1)) : null;
    }
}
