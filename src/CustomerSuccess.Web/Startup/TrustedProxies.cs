using System.Net;

namespace CustomerSuccess.Web.Startup;

/// <summary>The proxies whose word is taken: <c>Proxy:Trusted</c>, a list of addresses and networks such as <c>10.0.0.7, 172.16.0.0/12</c>.</summary>
/// <remarks>Left out, only a proxy on this machine is trusted; anybody else could otherwise choose the address that they are seen at.</remarks>
internal static class TrustedProxies
{
    private const string Setting = "Proxy:Trusted";
    private static readonly char[] Separators = [',', ';', ' '];
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Returns the networks of the settings; an address is a network of one.</summary>
    /// <exception cref="InvalidOperationException">Something in the list is neither.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        var texts = section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .SelectMany(text => text?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);
        IPNetwork[] networks = [.. texts.Select(Network)];
        return networks.Length > 0 ? networks : ThisMachine;
    }

    private static IPNetwork Network(string text) => text switch
    {
        _ when IPAddress.TryParse(text, out var address) => new IPNetwork(address, address.GetAddressBytes().Length * 8),
        _ when IPNetwork.TryParse(text, out var network) => network,
        _ => throw new InvalidOperationException($"{Setting} has '{text}', which is neither an address nor a network such as 172.16.0.0/12."),
    };
}
