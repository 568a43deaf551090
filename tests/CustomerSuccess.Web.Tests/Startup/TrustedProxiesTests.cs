using System.Net;
using CustomerSuccess.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace CustomerSuccess.Web.Tests.Startup;

public class TrustedProxiesTests
{
    [Fact]
    public void Left_out_only_this_machine_is_trusted()
    {
        Trusts("127.0.0.1", "::1").Should().Equal(true, true);
        Trusts("10.0.0.7", "192.168.1.1").Should().Equal(false, false);
    }

    [Fact]
    public void Addresses_and_networks_are_taken_from_one_text_or_from_a_list()
    {
        Trusts(("Proxy:Trusted", "10.0.0.7, 172.16.0.0/12"), "10.0.0.7", "10.0.0.8", "172.20.1.1", "127.0.0.1").Should().Equal(true, false, true, false);
        Trusts(("Proxy:Trusted:0", "fd00::/8"), "fd00::1", "::1").Should().Equal(true, false);
    }

    [Fact]
    public void What_is_neither_is_refused_with_the_name_of_the_setting() =>
        this.Invoking(_ => Trusts(("Proxy:Trusted", "true"), "127.0.0.1")).Should().Throw<InvalidOperationException>().WithMessage("Proxy:Trusted has 'true'*");

    private static bool[] Trusts(params string[] addresses) => Trusts(("Other", string.Empty), addresses);

    private static bool[] Trusts((string Name, string Value) setting, params string[] addresses)
    {
        var networks = TrustedProxies.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(setting.Name, (string?)setting.Value)]).Build());
        return [.. addresses.Select(address => networks.Any(network => network.Contains(IPAddress.Parse(address))))];
    }
}
