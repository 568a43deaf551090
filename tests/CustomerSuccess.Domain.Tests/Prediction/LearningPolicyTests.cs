using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Domain.Tests.Prediction;

public class LearningPolicyTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly LearningStamp Last = new(new DateTime(2026, 3, 31, 8, 0, 0, DateTimeKind.Utc), Day, 1_000, 5_000, 0, 70);

    [Theory]
    [InlineData(1_000, 5_000, 0, 70, false)] // Nothing changed.
    [InlineData(1_000, 5_000, 0, 90, false)] // Something did, but no customer and no purchase.
    [InlineData(1_009, 5_049, 0, 90, false)]
    [InlineData(1_010, 5_000, 0, 90, true)]
    [InlineData(990, 5_000, 0, 90, true)]
    [InlineData(1_000, 5_050, 0, 90, true)]
    [InlineData(1_000, 5_000, 1, 90, true)] // The first subscription.
    public void It_is_time_when_a_hundredth_has_come_or_gone(int customers, long purchases, long terms, long change, bool isDue) =>
        LearningPolicy.IsDue(Last, Day, customers, purchases, terms, change).Should().Be(isDue);

    [Fact]
    public void It_is_time_at_first_and_on_every_new_day()
    {
        LearningPolicy.IsDue(null, Day, 0, 0, 0, 0).Should().BeTrue();
        LearningPolicy.IsDue(Last, Day.AddDays(1), 1_000, 5_000, 0, 70).Should().BeTrue();
    }
}
