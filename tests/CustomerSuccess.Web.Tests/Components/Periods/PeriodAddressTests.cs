using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Periods;

namespace CustomerSuccess.Web.Tests.Components.Periods;

public class PeriodAddressTests
{
    [Theory]
    [InlineData("2026-09", "2026-09-01", "2026-10-01")]
    [InlineData("2026-q3", "2026-07-01", "2026-10-01")]
    [InlineData("2026", "2026-01-01", "2027-01-01")]
    [InlineData("2026-09-21w", "2026-09-21", "2026-09-28")] // A Monday.
    [InlineData("2026-09-01..2026-09-15", "2026-09-01", "2026-09-16")]
    [InlineData("1405-06p", "2026-08-23", "2026-09-23")]
    [InlineData("1405-q2p", "2026-06-22", "2026-09-23")] // Tir to Shahrivar, 93 days.
    [InlineData("1405p", "2026-03-21", "2027-03-21")]
    [InlineData("1405-06-30wp", "2026-09-21", "2026-09-28")] // The reader's weeks, from Monday, in the other calendar.
    [InlineData("1405-06-01..1405-06-31p", "2026-08-23", "2026-09-23")]
    public void An_address_names_its_days_and_is_written_as_it_was_read(string text, string start, string end)
    {
        var address = PeriodAddress.TryParse(text, ReportingCalendar.Gregorian);

        address!.Period.Should().Be(new Period(DateOnly.Parse(start, null), DateOnly.Parse(end, null)));
        address.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-13")]
    [InlineData("2026-q5")]
    [InlineData("1405-06")] // A Persian year without the p.
    [InlineData("2026-09p")]
    [InlineData("1404-12-30..1405-01-05p")] // 1404 is not a leap year.
    [InlineData("2026-09-15..2026-09-01")]
    [InlineData("2026-09-01..1405-09-01")]
    [InlineData("9999-12")]
    public void What_names_no_period_is_nothing(string? text) => PeriodAddress.TryParse(text, ReportingCalendar.Gregorian).Should().BeNull();

    [Fact]
    public void Digits_of_any_set_are_read() =>
        PeriodAddress.TryParse("۱۴۰۵-۰۶p", ReportingCalendar.Persian)!.ToString().Should().Be("1405-06p");

    [Fact]
    public void Letters_are_read_in_either_case() =>
        PeriodAddress.TryParse("1405-Q2P", ReportingCalendar.Gregorian)!.ToString().Should().Be("1405-q2p");

    [Theory]
    [InlineData("2026-09-01", true)]
    [InlineData("2026-08-31", false)]
    public void A_period_has_begun_from_its_first_day_on(string today, bool hasBegun) =>
        PeriodAddress.TryParse("2026-09", ReportingCalendar.Gregorian)!.HasBegun(DateOnly.Parse(today, null)).Should().Be(hasBegun);

    [Fact]
    public void Neighbours_follow_without_a_gap()
    {
        var esfand = PeriodAddress.TryParse("1403-12p", ReportingCalendar.Persian)!;

        esfand.Next(ReportingCalendar.Persian).ToString().Should().Be("1404-01p");
        esfand.Next(ReportingCalendar.Persian).Previous(ReportingCalendar.Persian).Should().Be(esfand);
        PeriodAddress.TryParse("2026-09-01..2026-09-15", ReportingCalendar.Gregorian)!.Previous(ReportingCalendar.Gregorian).ToString().Should().Be("2026-08-17..2026-08-31");
    }

    [Theory]
    [InlineData(Interval.Week)]
    [InlineData(Interval.Quarter)]
    [InlineData(Interval.Year)]
    public void A_link_shows_the_same_days_to_colleagues_who_read_in_different_calendars(Interval interval)
    {
        var organization = ReportingCalendar.Of(CalendarKind.Gregorian, DayOfWeek.Sunday, fiscalYearStartMonth: 4);
        foreach (var (writer, reader) in new[] { (CalendarKind.Gregorian, CalendarKind.Persian), (CalendarKind.Persian, CalendarKind.Gregorian) })
        {
            var link = PeriodAddress.Of(new DateOnly(2026, 2, 10), interval, organization.In(writer));
            PeriodAddress.TryParse(link.ToString(), organization.In(reader)).Should().Be(link);
        }
    }

    [Fact]
    public void Quarters_and_years_of_a_fiscal_year_are_counted_from_its_start()
    {
        var fromApril = new ReportingCalendar(CalendarKind.Gregorian, DayOfWeek.Monday, FiscalYearStartMonth: 4);
        var year = PeriodAddress.Of(new DateOnly(2026, 5, 1), Interval.Year, fromApril);

        year.Period.Should().Be(new Period(new DateOnly(2026, 4, 1), new DateOnly(2027, 4, 1)));
        PeriodAddress.TryParse(year.ToString(), fromApril).Should().Be(year);
    }
}
