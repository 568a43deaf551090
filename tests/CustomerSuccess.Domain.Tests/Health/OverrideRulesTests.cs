using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Tests.Health;

public class OverrideRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Theory]
    [InlineData(0, false)] // Today.
    [InlineData(1, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void An_override_ends_after_today_and_within_90_days(int days, bool isAllowed) =>
        OverrideRules.AllowsEnd(Today.AddDays(days), Today).Should().Be(isAllowed);

    [Theory]
    [InlineData(null, false)]
    [InlineData("  nine chr  ", false)]
    [InlineData("ten chars!", true)]
    [InlineData("حامی رفته است", true)]
    public void A_reason_has_10_characters_without_the_spaces_around_it(string? reason, bool isAllowed) =>
        OverrideRules.AllowsReason(reason).Should().Be(isAllowed);

    [Fact]
    public void A_score_lies_from_0_through_100()
    {
        OverrideRules.AllowsScore(0).Should().BeTrue();
        OverrideRules.AllowsScore(100).Should().BeTrue();
        OverrideRules.AllowsScore(-0.01m).Should().BeFalse();
        OverrideRules.AllowsScore(100.01m).Should().BeFalse();
    }
}
