using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class BucketsTests
{
    [Theory]
    [InlineData(Interval.Month, "2026-01-10", "2026-03-24", "2026-01-31 2026-02-28 2026-03-24")]
    [InlineData(Interval.Quarter, "2025-11-15", "2026-05-01", "2025-12-31 2026-03-31 2026-05-01")]
    [InlineData(Interval.Year, "2024-02-29", "2026-12-31", "2024-12-31 2025-12-31 2026-12-31")]
    [InlineData(Interval.Day, "2026-02-27", "2026-03-01", "2026-02-27 2026-02-28 2026-03-01")]
    [InlineData(Interval.Week, "2026-03-04", "2026-03-17", "2026-03-08 2026-03-15 2026-03-17")] // Weeks from Monday end on Sunday the 8th.
    public void A_bucket_is_named_by_its_last_day_and_the_last_is_cut_off(Interval interval, string start, string end, string dates)
    {
        var buckets = Buckets.Of(Day(start), Day(end), interval, DayOfWeek.Monday)!;

        string.Join(' ', buckets.Select(bucket => bucket.LastDay.ToString("o", null))).Should().Be(dates);
        buckets[0].Start.Should().Be(Day(start));
        buckets.Zip(buckets.Skip(1)).Should().AllSatisfy(pair => pair.Second.Start.Should().Be(pair.First.End));
    }

    [Fact]
    public void Weeks_begin_when_the_account_says() =>
        Buckets.Of(Day("2026-03-04"), Day("2026-03-12"), Interval.Week, DayOfWeek.Saturday)!.Select(bucket => bucket.LastDay.Day).Should().Equal(6, 12);

    [Fact]
    public void A_report_of_too_many_buckets_is_none() =>
        Buckets.Of(Day("2000-01-01"), Day("2026-01-01"), Interval.Day, DayOfWeek.Monday).Should().BeNull();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "o");
}
