using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Domain.Tests.Webhooks;

public class WebhookSignatureTests
{
    /// <summary>The example of the Standard Webhooks specification's libraries.</summary>
    [Fact]
    public void The_published_example_is_signed_alike() =>
        WebhookSignature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""")
            .Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Each_secret_is_another()
    {
        var (one, other) = (WebhookSignature.NewSecret(), WebhookSignature.NewSecret());

        one.Should().StartWith("whsec_").And.NotBe(other);
        Convert.FromBase64String(one["whsec_".Length..]).Should().HaveCount(32);
    }

    [Fact]
    public void A_secret_of_another_kind_is_refused()
    {
        var sign = () => WebhookSignature.Of("secret", "1", DateTimeOffset.UnixEpoch, "{}");

        sign.Should().Throw<FormatException>();
    }
}
