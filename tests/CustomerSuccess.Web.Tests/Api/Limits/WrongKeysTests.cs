using System.Net;
using CustomerSuccess.Web.Api;
using CustomerSuccess.Web.Api.Limits;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Tests.Api.Limits;

public class WrongKeysTests
{
    private static readonly IPAddress Office = IPAddress.Parse("203.0.113.7");
    private readonly Clock _clock = new();

    [Fact]
    public void An_address_waits_after_as_many_wrong_keys_as_are_allowed_until_the_minute_is_over()
    {
        var keys = New(3);
        Show(keys, Office, "a", "b");
        keys.WaitOf(Office, "c").Should().BeNull();
        Show(keys, Office, "c");
        _clock.Now += TimeSpan.FromSeconds(20);

        keys.WaitOf(Office, "d").Should().Be(TimeSpan.FromSeconds(40));
        keys.WaitOf(IPAddress.Parse("203.0.113.8"), "d").Should().BeNull();
        _clock.Now += TimeSpan.FromSeconds(40);
        keys.WaitOf(Office, "d").Should().BeNull();
    }

    [Fact]
    public void A_key_that_was_taken_lately_passes_behind_the_same_address_until_it_is_refused_itself()
    {
        var keys = New(2);
        keys.Took("right");
        Show(keys, Office, "a", "b");

        keys.WaitOf(Office, "right").Should().BeNull();
        keys.WaitOf(Office, "wrong").Should().NotBeNull();
        Show(keys, Office, "right");
        keys.WaitOf(Office, "right").Should().NotBeNull("it was revoked meanwhile");
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void Addresses_of_version_6_count_by_their_network(string address, string network) =>
        WrongKeys.NetworkOf(IPAddress.Parse(address)).Should().Be(IPAddress.Parse(network));

    [Fact]
    public void More_addresses_than_can_be_counted_do_no_harm()
    {
        var keys = New(1);
        for (var i = 0; i < 25_000; i++)
        {
            keys.Refused(new IPAddress(i + 1L), "x");
        }

        keys.WaitOf(new IPAddress(25_000L), "x").Should().NotBeNull();
    }

    private static void Show(WrongKeys keys, IPAddress address, params string[] wrong)
    {
        foreach (var key in wrong)
        {
            keys.Refused(address, key);
        }
    }

    private WrongKeys New(int most) => new(Options.Create(new ApiOptions { WrongKeysPerMinute = most }), _clock);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
