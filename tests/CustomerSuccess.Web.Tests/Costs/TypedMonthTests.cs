using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Costs;

namespace CustomerSuccess.Web.Tests.Costs;

public class TypedMonthTests
{
    [Theory]
    [InlineData("2026-09", "2026-09-01", "2026-10-01")]
    [InlineData("9/2026", "2026-09-01", "2026-10-01")]
    [InlineData("Sep 2026", "2026-09-01", "2026-10-01")]
    [InlineData("september 2026", "2026-09-01", "2026-10-01")]
    [InlineData("سپتامبر ۲۰۲۶", "2026-09-01", "2026-10-01")]
    [InlineData("1404/12", "2026-02-20", "2026-03-21")]
    [InlineData("۱۴۰۴/۱۲", "2026-02-20", "2026-03-21")]
    [InlineData("شهريور ١٤٠٥", "2026-08-23", "2026-09-23")]
    [InlineData("Shahrivar 1405", "2026-08-23", "2026-09-23")]
    public void A_month_is_read_by_number_or_name_in_either_calendar(string typed, string start, string end)
    {
        TypedMonth.TryRead(typed, out var month).Should().BeTrue();
        month.Should().Be(new Period(DateOnly.Parse(start, null), DateOnly.Parse(end, null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("09/26")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("September 1405")]
    [InlineData("1650-01")]
    [InlineData("2026-09-01")]
    public void What_is_no_month_is_refused(string typed) => TypedMonth.TryRead(typed, out _).Should().BeFalse();
}
