using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Periods;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Tests.Overview;

public class ReportSeriesTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Fact]
    public void A_closed_month_has_twelve_months_before_it_and_the_running_one_after_it()
    {
        var series = Of("2026-09");

        series.All.Should().HaveCount(14);
        series.All[0].Whole.Start.Should().Be(new DateOnly(2025, 9, 1));
        series.Current.Whole.Should().Be(new Period(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)));
        series.Current.IsRunning.Should().BeFalse();
        series.All[^1].IsRunning.Should().BeTrue();
        series.All[^1].Measured.Should().Be(new Period(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 6)));
    }

    [Fact]
    public void An_older_month_is_the_last_of_its_series() => Of("2026-03").All.Should().HaveCount(13);

    [Fact]
    public void The_running_month_is_measured_up_to_today()
    {
        var series = Of("2026-10");

        series.All.Should().HaveCount(13);
        series.Current.IsRunning.Should().BeTrue();
        series.Current.Measured.LastDay.Should().Be(Today);
        series.Before.Whole.Start.Should().Be(new DateOnly(2026, 9, 1));
    }

    [Fact]
    public void Days_picked_freely_follow_one_another_without_a_gap()
    {
        var series = Of("2026-09-01..2026-09-10");

        series.All.Zip(series.All.Skip(1)).Should().AllSatisfy(pair => pair.First.Whole.End.Should().Be(pair.Second.Whole.Start));
        series.Before.Whole.Should().Be(new Period(new DateOnly(2026, 8, 22), new DateOnly(2026, 9, 1)));
    }

    [Theory]
    [InlineData("2026-09", "2026-08-23", "2026-09-23")] // 22 of the days of September are in Shahrivar 1405.
    [InlineData("1405-06p", "2026-09-01", "2026-10-01")] // And the other way round.
    public void The_other_calendar_has_the_month_with_most_of_the_days(string address, string start, string end)
    {
        var other = ReportSeries.OtherOf(PeriodAddress.TryParse(address, ReportingCalendar.Gregorian)!, ReportingCalendar.Gregorian, Today);

        other!.Whole.Should().Be(new Period(DateOnly.Parse(start, null), DateOnly.Parse(end, null)));
    }

    [Fact]
    public void Without_a_period_in_the_address_the_last_closed_month_is_meant() =>
        ReportAddress.Read(null, null, null, null, ReportingCalendar.Persian, Today).Period.ToString().Should().Be("1405-06p");

    [Fact]
    public void What_cannot_be_read_in_an_address_is_left_aside()
    {
        var report = ReportAddress.Read("yesterday", ["Large"], ["nobody"], ["'; drop table"], ReportingCalendar.Gregorian, Today);

        report.Period.ToString().Should().Be("2026-09");
        report.Filter.Segments.Should().Equal("Large");
        report.Filter.Managers.Should().BeEmpty();
        report.Filter.Plans.Should().BeEmpty();
    }

    private static ReportSeries Of(string address) => ReportSeries.Of(PeriodAddress.TryParse(address, ReportingCalendar.Gregorian)!, ReportingCalendar.Gregorian, Today);
}
