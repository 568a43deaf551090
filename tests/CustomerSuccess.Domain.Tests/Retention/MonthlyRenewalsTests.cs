using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Retention;

public class MonthlyRenewalsTests
{
    [Theory]
    [InlineData("2026-02-04", "", "1")] // A day before the month is full.
    [InlineData("2026-02-05", "", "1")] // Gone on the day on which it is full: did not go on.
    [InlineData("2026-02-06", "1", "2")]
    [InlineData("2026-03-05", "1", "2")]
    [InlineData("2026-03-08", "1,2", "")] // Lost in a third month that is not over on 20 March.
    [InlineData("2026-04-01", "1,2", "")]
    [InlineData(null, "1,2", "")]
    public void Who_is_there_when_the_day_comes_round_has_gone_on(string? until, string kept, string lost)
    {
        var counts = MonthlyRenewals.ListOf([Active(1, "2026-01-05", until)], Day("2026-03-20"), ReportingCalendar.Gregorian);

        string.Join(',', counts.Where(count => count.Kept == 1).Select(count => count.Period)).Should().Be(kept);
        string.Join(',', counts.Where(count => count.Lost == 1).Select(count => count.Period)).Should().Be(lost);
    }

    [Fact]
    public void Customers_of_every_age_add_up_by_month()
    {
        var counts = MonthlyRenewals.ListOf(
            [Active(1, "2026-01-01", null), Active(2, "2026-01-10", "2026-02-10"), Active(3, "2026-02-20", null), Active(4, "2026-03-20", null), Active(5, "2026-05-01", null)],
            Day("2026-03-31"),
            ReportingCalendar.Gregorian);

        // 1 went on twice; 2 left after one month; 3 went on once; the first month of 4 is not over; 5 comes later.
        counts.Should().Equal(new RenewalCount(1, 1, 2), new RenewalCount(2, 0, 1));
    }

    [Fact]
    public void Who_comes_back_has_left_all_the_same() =>
        MonthlyRenewals.ListOf([Active(1, "2026-01-01", "2026-01-20"), Active(1, "2026-02-01", null)], Day("2026-03-31"), ReportingCalendar.Gregorian)
            .Should().Equal(new RenewalCount(1, 1, 0));

    [Theory]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-03-30", 1)]
    [InlineData("2026-01-31", "2026-03-31", 2)]
    [InlineData("2025-06-15", "2026-06-14", 11)]
    [InlineData("2025-06-15", "2025-06-15", 0)]
    public void Months_come_round_on_the_day_or_on_a_shorter_months_last(string from, string day, int months) =>
        ReportingCalendar.Gregorian.FullMonths(Day(from), Day(day)).Should().Be(months);

    [Fact]
    public void Months_of_the_Persian_calendar_have_their_own_lengths()
    {
        // 31 Shahrivar 1405 is 22 September 2026; Mehr has 30 days, its last is 22 October.
        ReportingCalendar.Persian.FullMonths(Day("2026-09-22"), Day("2026-10-21")).Should().Be(0);
        ReportingCalendar.Persian.FullMonths(Day("2026-09-22"), Day("2026-10-22")).Should().Be(1);
    }

    [Fact]
    public void Without_customers_there_are_no_counts() => MonthlyRenewals.ListOf([], Day("2026-03-31"), ReportingCalendar.Gregorian).Should().BeEmpty();
}
