using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.Time;

public class ReportingCalendarTests
{
    [Fact]
    public void The_month_of_a_day_in_the_Persian_calendar_is_Shahrivar_1404()
    {
        var shahrivar = ReportingCalendar.Persian.PeriodOf(new DateOnly(2025, 9, 1), Interval.Month);

        shahrivar.Should().Be(new Period(new DateOnly(2025, 8, 23), new DateOnly(2025, 9, 23)));
        shahrivar.LastDay.Should().Be(new DateOnly(2025, 9, 22));
    }
}
