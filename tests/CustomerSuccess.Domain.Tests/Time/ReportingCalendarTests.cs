using System.Globalization;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Time;

public class ReportingCalendarTests
{
    private static readonly DateOnly First = new(1300, 1, 1, new PersianCalendar());
    private static readonly DateOnly Last = new(1500, 12, 29, new PersianCalendar());

    [Fact]
    public void The_month_of_a_day_in_the_Persian_calendar_is_Shahrivar_1404()
    {
        var shahrivar = ReportingCalendar.Persian.PeriodOf(Day("2025-09-01"), Interval.Month);

        shahrivar.Should().Be(new Period(Day("2025-08-23"), Day("2025-09-23")));
        shahrivar.LastDay.Should().Be(Day("2025-09-22"));
    }

    [Theory]
    [InlineData("1921-03-21", 1300, 1, 1)] // Known beginnings of years.
    [InlineData("1979-03-21", 1358, 1, 1)]
    [InlineData("2000-03-20", 1379, 1, 1)]
    [InlineData("2024-03-20", 1403, 1, 1)]
    [InlineData("2025-03-20", 1403, 12, 30)] // 1403 is a leap year.
    [InlineData("2026-11-21", 1405, 8, 30)]
    public void A_Persian_date_is_the_known_Gregorian_one(string gregorian, int year, int month, int day) =>
        new DateOnly(year, month, day, CalendarKind.Persian.Calendar()).Should().Be(Day(gregorian));

    [Fact]
    public void Every_day_of_1300_to_1500_goes_both_ways_in_both_calendars()
    {
        foreach (var calendar in new[] { CalendarKind.Persian.Calendar(), CalendarKind.Gregorian.Calendar() })
        {
            var before = (Year: 0, Month: 0, Day: 0);
            for (var day = First; day <= Last; day = day.AddDays(1))
            {
                var noon = day.ToDateTime(TimeOnly.MinValue);
                var date = (Year: calendar.GetYear(noon), Month: calendar.GetMonth(noon), Day: calendar.GetDayOfMonth(noon));
                if (new DateOnly(date.Year, date.Month, date.Day, calendar) != day || (before.Year > 0 && !Follows(before, date)))
                {
                    Assert.Fail($"{day:o} is {date} after {before} in {calendar.GetType().Name}.");
                }

                before = date;
            }
        }

        static bool Follows((int Year, int Month, int Day) before, (int Year, int Month, int Day) after) =>
            after == (before.Year, before.Month, before.Day + 1) || (before.Day >= 28 && (after == (before.Year, before.Month + 1, 1) || (before.Month == 12 && after == (before.Year + 1, 1, 1))));
    }

    [Fact]
    public void Persian_months_have_their_lengths_and_five_leap_years_in_21()
    {
        var lengths = ReportingCalendar.Persian.SeriesTo(Last, Interval.Month, 201 * 12);
        lengths[0].Start.Should().Be(First);
        lengths.Select((month, i) => (Month: i % 12, month.Days)).Should().OnlyContain(month => month.Month < 6 ? month.Days == 31 : month.Month < 11 ? month.Days == 30 : month.Days == 29 || month.Days == 30);

        // Published leap years around the present, the five-year gap of 1403 to 1408 among them.
        Enumerable.Range(1391, 22).Where(year => lengths[((year - 1300) * 12) + 11].Days == 30).Should().Equal(1391, 1395, 1399, 1403, 1408, 1412);
    }

    [Fact]
    public void The_quarters_of_1405_have_93_93_90_and_89_days()
    {
        var quarters = ReportingCalendar.Persian.SeriesTo(Day("2027-03-20"), Interval.Quarter, 4);
        quarters.Select(quarter => quarter.Days).Should().Equal(93, 93, 90, 89);
        quarters[0].Start.Should().Be(Day("2026-03-21"));
    }

    [Theory]
    [InlineData(DayOfWeek.Saturday, "2026-11-21")]
    [InlineData(DayOfWeek.Sunday, "2026-11-15")]
    [InlineData(DayOfWeek.Monday, "2026-11-16")]
    public void A_week_starts_on_its_day(DayOfWeek start, string first)
    {
        // 21 November 2026 is a Saturday.
        var week = new ReportingCalendar(CalendarKind.Gregorian, start).PeriodOf(Day("2026-11-21"), Interval.Week);
        week.Should().Be(new Period(Day(first), Day(first).AddDays(7)));
    }

    [Theory]
    [InlineData(1, "2026-01-01", "2026-10-01")]
    [InlineData(4, "2026-04-01", "2026-10-01")]
    [InlineData(11, "2026-11-01", "2026-11-01")]
    [InlineData(12, "2025-12-01", "2026-09-01")]
    [InlineData(2, "2026-02-01", "2026-11-01")]
    public void The_fiscal_year_and_its_quarters_start_with_its_month(int month, string year, string quarter)
    {
        var calendar = ReportingCalendar.Gregorian with { FiscalYearStartMonth = month };
        calendar.PeriodOf(Day("2026-11-21"), Interval.Year).Start.Should().Be(Day(year));
        calendar.PeriodOf(Day("2026-11-21"), Interval.Quarter).Start.Should().Be(Day(quarter));
    }

    [Fact]
    public void In_every_calendar_the_periods_of_a_series_follow_one_another_and_hold_their_days()
    {
        foreach (var (kind, month, weekStart) in from kind in Enum.GetValues<CalendarKind>() from month in Enumerable.Range(1, 12) from start in new[] { DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday } select (kind, month, start))
        {
            var calendar = new ReportingCalendar(kind, weekStart, month);
            foreach (var interval in Enum.GetValues<Interval>())
            {
                var series = calendar.SeriesTo(Day("2026-11-21"), interval, 30);
                series.Zip(series.Skip(1)).All(pair => pair.First.End == pair.Second.Start).Should().BeTrue("{0} {1}", calendar, interval);
                series.All(period => calendar.PeriodOf(period.Start, interval) == period && calendar.PeriodOf(period.LastDay, interval) == period).Should().BeTrue("{0} {1}", calendar, interval);
                series[^1].Contains(Day("2026-11-21")).Should().BeTrue();
            }

            calendar.PeriodOf(Day("2026-11-21"), Interval.Year).Days.Should().BeInRange(365, 366);
            FirstMonthOf(calendar.PeriodOf(Day("2026-11-21"), Interval.Year), kind).Should().Be(month);
        }
    }

    [Theory]
    [InlineData(CalendarKind.Gregorian, 1, 1)] // The calendar's own year is the other's own year.
    [InlineData(CalendarKind.Gregorian, 4, 1)] // 1 April is 11 days after 1 Farvardin.
    [InlineData(CalendarKind.Gregorian, 7, 4)] // 1 July is 9 days after 1 Tir.
    [InlineData(CalendarKind.Persian, 7, 10)] // 1 Mehr is 8 days before 1 October.
    [InlineData(CalendarKind.Persian, 10, 1)] // 1 Dey is 10 days before 1 January.
    [InlineData(CalendarKind.Persian, 1, 1)]
    public void The_fiscal_year_of_an_organisation_starts_nearest_in_the_other_calendar_and_the_week_on_the_same_day(CalendarKind kind, int month, int other)
    {
        var organization = ReportingCalendar.Of(kind, DayOfWeek.Sunday, month);
        var there = organization.In(kind is CalendarKind.Persian ? CalendarKind.Gregorian : CalendarKind.Persian);

        (there.WeekStart, there.FiscalYearStartMonth).Should().Be((DayOfWeek.Sunday, other));
        there.In(kind).Should().Be(organization);
        organization.In(kind).Should().Be(organization);
    }

    [Fact]
    public void A_series_of_nothing_is_refused()
    {
        var series = () => ReportingCalendar.Persian.SeriesTo(Day("2026-11-21"), Interval.Day, 0);
        series.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static int FirstMonthOf(Period year, CalendarKind kind) => kind.Calendar().GetMonth(year.Start.ToDateTime(TimeOnly.MinValue));
}
