using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Tests.Language;

public class TypedTests
{
    [Theory]
    [InlineData("9", 9)]
    [InlineData("۹", 9)]
    [InlineData("٩", 9)]
    [InlineData(" 1,234,567.89 ", 1234567.89)]
    [InlineData("۱٬۲۳۴٬۵۶۷٫۸۹", 1234567.89)]
    [InlineData("12 000", 12000)]
    [InlineData("−3", -3)]
    [InlineData("\u200E-۳", -3)]
    public void Numbers_are_read_as_people_type_them(string typed, double value)
    {
        TypedNumber.TryRead(typed, out var read).Should().BeTrue();
        read.Should().Be((decimal)value);
    }

    [Theory]
    [InlineData("3,5")]
    [InlineData("1,23,456")]
    [InlineData(",500")]
    [InlineData("1.2.3")]
    [InlineData("nine")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_be_meant_in_two_ways_is_refused(string? typed) => TypedNumber.TryRead(typed, out _).Should().BeFalse();

    [Fact]
    public void A_whole_number_has_no_fraction()
    {
        TypedNumber.TryReadWhole("8.5", out _).Should().BeFalse();
        TypedNumber.TryReadWhole("8.0", out var eight).Should().BeTrue();
        eight.Should().Be(8);
        TypedNumber.TryReadWhole("99999999999999999999", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("2026-10-05")]
    [InlineData("2026/10/5")]
    [InlineData("5/10/2026")]
    [InlineData("05.10.2026")]
    [InlineData("1405/07/13")]
    [InlineData("۱۴۰۵/۰۷/۱۳")]
    [InlineData("۱۳/۷/۱۴۰۵")]
    [InlineData("١٤٠٥-٠٧-١٣")]
    public void Days_are_read_in_either_calendar(string typed)
    {
        TypedDate.TryRead(typed, out var day).Should().BeTrue();
        day.Should().Be(new DateOnly(2026, 10, 5));
    }

    [Theory]
    [InlineData("1404/12/30")] // 1404 is not a leap year.
    [InlineData("۱۴۰۴/۰۷/۳۱")]
    [InlineData("2026-02-29")]
    [InlineData("05/07/13")] // Either century, either calendar.
    [InlineData("2026-13-01")]
    [InlineData("today")]
    [InlineData(null)]
    public void Days_that_do_not_exist_are_refused(string? typed) => TypedDate.TryRead(typed, out _).Should().BeFalse();

    [Fact]
    public void What_is_written_is_read_back()
    {
        for (var day = new DateOnly(1921, 3, 21); day.Year < 2122; day = day.AddDays(13))
        {
            foreach (var calendar in Enum.GetValues<CalendarKind>())
            {
                TypedDate.TryRead(TypedDate.Write(day, calendar), out var read).Should().BeTrue();
                read.Should().Be(day);
            }
        }
    }
}
