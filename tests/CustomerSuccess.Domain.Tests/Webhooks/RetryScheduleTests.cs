using CustomerSuccess.Domain.Webhooks;

namespace CustomerSuccess.Domain.Tests.Webhooks;

public class RetryScheduleTests
{
    private static readonly DateTime Queued = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    [InlineData(5, 810)]
    [InlineData(7, 7_290)]
    [InlineData(8, 14_400)] // 21,870 seconds would be more than four hours.
    [InlineData(9, 14_400)]
    public void Each_wait_is_three_times_the_one_before_up_to_four_hours(int attempts, int seconds) =>
        RetrySchedule.NextAttempt(attempts, Queued, Queued, chance: 0.5).Should().Be(Queued.AddSeconds(seconds));

    [Fact]
    public void Jitter_moves_a_wait_by_a_fifth_at_most()
    {
        RetrySchedule.NextAttempt(2, Queued, Queued, chance: 0).Should().Be(Queued.AddSeconds(24));
        RetrySchedule.NextAttempt(2, Queued, Queued, chance: 1).Should().Be(Queued.AddSeconds(36));
    }

    [Fact]
    public void What_would_be_tried_after_a_day_is_given_up()
    {
        RetrySchedule.NextAttempt(9, Queued, Queued.AddHours(20), chance: 0.5).Should().Be(Queued.AddHours(24));
        RetrySchedule.NextAttempt(9, Queued, Queued.AddHours(20).AddSeconds(1), chance: 0.5).Should().BeNull();
    }

    [Fact]
    public void What_was_never_tried_is_not_tried_again()
    {
        var next = () => RetrySchedule.NextAttempt(0, Queued, Queued, chance: 0.5);

        next.Should().Throw<ArgumentOutOfRangeException>();
    }
}
