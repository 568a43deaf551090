using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Api.Limits;

/// <summary>Makes an address wait that shows many keys which are not taken. Keys that were taken lately are let through all the same, since many programs may share an address.</summary>
/// <remarks>Nobody guesses a key; this keeps the records from being asked about guesses. The address is the one that the server knows, by <c>Proxy</c> of the settings behind a proxy.</remarks>
internal sealed class WrongKeys(IOptions<ApiOptions> options, TimeProvider time)
{
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TakenLately = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<IPAddress, Shown> _shown = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _taken = new(StringComparer.Ordinal);

    /// <summary>Returns how long the address has to wait before this key is looked at; none where it is looked at now.</summary>
    public TimeSpan? WaitOf(IPAddress? address, string key)
    {
        var now = time.GetUtcNow();
        if (!_shown.TryGetValue(NetworkOf(address), out var shown) || shown.Count < options.Value.WrongKeysPerMinute || now - shown.Since >= Window)
        {
            return null;
        }

        return _taken.TryGetValue(HashOf(key), out var at) && now - at < TakenLately ? null : shown.Since + Window - now;
    }

    /// <summary>Notes that a key was taken.</summary>
    public void Took(string key)
    {
        if (_taken.Count >= MostAddresses)
        {
            _taken.Clear();
        }

        _taken[HashOf(key)] = time.GetUtcNow();
    }

    /// <summary>Notes that a key was not taken.</summary>
    public void Refused(IPAddress? address, string key)
    {
        var now = time.GetUtcNow();
        _taken.TryRemove(HashOf(key), out _);
        if (_shown.Count >= MostAddresses)
        {
            Forget(now);
        }

        _shown.AddOrUpdate(NetworkOf(address), _ => new Shown(now, 1), (_, shown) => now - shown.Since >= Window ? new Shown(now, 1) : shown with { Count = shown.Count + 1 });
    }

    /// <summary>Returns the address, of version 6 the network of 64 bits: one machine has as many of its addresses as it likes.</summary>
    internal static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) : address;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (network, shown) in _shown)
        {
            if (now - shown.Since >= Window)
            {
                _shown.TryRemove(network, out _);
            }
        }

        // So many at a time are an attack from everywhere, which no count of single addresses stops.
        if (_shown.Count >= MostAddresses)
        {
            _shown.Clear();
        }
    }

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed record Shown(DateTimeOffset Since, int Count);
}
