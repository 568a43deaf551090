using System.Net;
using System.Net.Sockets;
using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Connects to receivers: to the very address that was looked at, so that a name cannot point elsewhere a moment later.</summary>
internal static class WebhookConnections
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler Handler(WebhookPolicy policy) => new()
    {
        // A redirect could lead where the endpoint itself may not, and a proxy would connect in our place.
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, policy, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint receiver, WebhookPolicy policy, CancellationToken cancellationToken)
    {
        var all = await Dns.GetHostAddressesAsync(receiver.Host, cancellationToken);
        IPAddress[] allowed = [.. all.Where(address => policy.AllowsPrivateAddresses || PublicAddress.Is(address))];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(receiver.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, receiver.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A receiver whose addresses are all private.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"{host} has a private address, which Webhooks:AllowPrivateAddresses does not allow.");
