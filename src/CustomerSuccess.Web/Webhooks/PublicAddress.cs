using System.Net;
using System.Net.Sockets;

namespace CustomerSuccess.Web.Webhooks;

/// <summary>Tells addresses of the public internet from those that only this machine or its network reaches.</summary>
internal static class PublicAddress
{
    // IANA's special-purpose registries: this host, private use, shared, loopback, link-local (clouds tell secrets there), documentation, benchmarks, multicast, reserved.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Is(IPAddress address)
    {
        // A version 4 address in version 6 clothes is what it is inside.
        var inside = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return inside.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Array.Exists(Special, network => network.Contains(inside));
    }
}
