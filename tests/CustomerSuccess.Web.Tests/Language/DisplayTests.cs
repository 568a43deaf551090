using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Tests.Language;

public class DisplayTests
{
    private static readonly DisplayChoices InEnglish = DisplayChoices.UsualFor(LanguageChoice.English);
    private static readonly DisplayChoices InPersian = DisplayChoices.UsualFor(LanguageChoice.Persian);
    private static readonly Currency Dollar = new("USD");
    private static readonly Currency Rial = new("IRR");
    private static readonly Period September = new(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));

    /// <summary>Shahrivar 1405 begins on 23 August 2026 and has 31 days.</summary>
    private static readonly Period Shahrivar = new(new DateOnly(2026, 8, 23), new DateOnly(2026, 9, 23));

    [Fact]
    public void Days_are_written_in_the_calendar_and_the_digits_chosen()
    {
        new UserDisplay(InEnglish).Date(new DateOnly(2026, 10, 5)).Should().Be("5 Oct 2026");
        new UserDisplay(InPersian).Date(new DateOnly(2026, 10, 5)).Should().Be("۱۳ مهر ۱۴۰۵");
        new UserDisplay(InEnglish with { Calendar = CalendarKind.Persian }).Date(new DateOnly(2026, 10, 5)).Should().Be("13 Mehr 1405");
        new UserDisplay(InPersian with { Calendar = CalendarKind.Gregorian, Digits = DigitsChoice.Latin }).Date(new DateOnly(2026, 10, 5)).Should().Be("5 اکتبر 2026");
    }

    [Fact]
    public void The_leap_day_of_1403_is_20_March_2025() =>
        new UserDisplay(InPersian).Date(new DateOnly(2025, 3, 20)).Should().Be("۳۰ اسفند ۱۴۰۳");

    [Fact]
    public void A_period_goes_by_its_name_where_it_has_one()
    {
        var english = new UserDisplay(InEnglish);
        english.Range(September).Should().Be("September 2026");
        english.Range(new Period(new DateOnly(2026, 7, 1), new DateOnly(2026, 10, 1))).Should().Be("Q3 2026");
        english.Range(new Period(new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1))).Should().Be("2026");
        english.Range(new Period(new DateOnly(2025, 12, 20), new DateOnly(2026, 1, 4))).Should().Be("20 Dec 2025 – 3 Jan 2026");
        english.Range(Shahrivar, CalendarKind.Persian).Should().Be("Shahrivar 1405");
        new UserDisplay(InPersian).Range(Shahrivar).Should().Be("شهریور ۱۴۰۵");
    }

    [Fact]
    public void The_days_of_a_period_are_written_in_both_calendars()
    {
        var english = new UserDisplay(InEnglish);
        english.Days(September, CalendarKind.Gregorian).Should().Be("1 – 30 Sep 2026");
        // 1 September 2026 is 10 Shahrivar 1405, 30 September is 8 Mehr.
        english.Days(September, CalendarKind.Persian).Should().Be("10 Shahrivar – 8 Mehr 1405");
        new UserDisplay(InPersian).Days(Shahrivar, CalendarKind.Persian).Should().Be("۱ تا ۳۱ شهریور ۱۴۰۵");
    }

    [Fact]
    public void A_moment_is_written_in_the_time_zone_given() =>
        new UserDisplay(InEnglish).Moment(new DateTimeOffset(2026, 10, 5, 20, 29, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran")).Should().Be("5 Oct 2026, 23:59");

    [Fact]
    public void A_proportion_is_a_percentage_and_what_is_not_defined_a_dash()
    {
        new UserDisplay(InEnglish).Percent(new Figure.Defined(0.064m)).Should().Be("6.4%");
        new UserDisplay(InPersian).Percent(new Figure.Defined(0.064m)).Should().Be("۶٫۴٪");
        new UserDisplay(InEnglish).Percent(new Figure.NotDefined(WhyNot.NoCustomersAtStart)).Should().Be("–");
        new UserDisplay(InEnglish).Change(new Figure.NotDefined(WhyNot.NothingBefore)).Should().Be("–");
    }

    [Fact]
    public void A_sign_stands_before_the_number_in_both_directions_of_writing()
    {
        new UserDisplay(InEnglish).Points(-0.018m).Should().Be("−1.8 pt");
        new UserDisplay(InEnglish).Change(new Figure.Defined(0.044m)).Should().Be("+4.4%");
        new UserDisplay(InEnglish).Signed(0).Should().Be("0");
        new UserDisplay(InPersian).Points(0.009m).Should().Be("\u200F\u200E+۰٫۹ واحد", "alone in a cell it begins on the right, and the sign stays before the number");
    }

    [Fact]
    public void A_change_that_rounds_to_nothing_has_no_sign() =>
        new UserDisplay(InEnglish).Change(new Figure.Defined(-0.0001m)).Should().Be("0.0%");

    [Fact]
    public void Dollars_stand_behind_their_sign_in_English_and_before_their_word_in_Persian()
    {
        new UserDisplay(InEnglish).Money(new Money(76_350_000, Dollar)).Should().Be("$763,500");
        new UserDisplay(InEnglish).Money(new Money(-4_050, Dollar)).Should().Be("−$40.50");
        new UserDisplay(InPersian).Money(new Money(76_350_000, Dollar)).Should().Be("۷۶۳٬۵۰۰ دلار");
        new UserDisplay(InPersian).Money(new Money(-4_050, Dollar)).Should().Be("\u200F\u200E−۴۰٫۵۰ دلار", "its word stands to the left of the number, as it does without a sign");
    }

    [Fact]
    public void An_average_shows_cents_only_while_they_matter()
    {
        var display = new UserDisplay(InEnglish);
        display.Money(4_000m, Dollar).Should().Be("$40.00");
        display.Money(75_000m, Dollar).Should().Be("$750");
        display.Money(123_456_78.5m, Dollar).Should().Be("$123,457");
    }

    [Fact]
    public void Amounts_of_a_column_have_the_decimals_of_its_largest()
    {
        var display = new UserDisplay(InEnglish);
        display.MoneyOfColumn(16_000, 99_006, Dollar).Should().Be("160.00");
        display.MoneyOfColumn(16_049, 149_700, Dollar).Should().Be("160");
        display.MoneyOfColumn(149_700, 149_700, Dollar).Should().Be("1,497");
        new UserDisplay(InPersian).MoneyOfColumn(36_000_000m, 36_000_000m, Rial).Should().Be("۳٬۶۰۰٬۰۰۰");
    }

    [Theory]
    [InlineData(MoneyUnitChoice.Rial, "۳۶٬۰۰۰٬۰۰۰ ریال")]
    [InlineData(MoneyUnitChoice.Toman, "۳٬۶۰۰٬۰۰۰ تومان")]
    [InlineData(MoneyUnitChoice.ThousandToman, "۳٬۶۰۰ هزار تومان")]
    public void Rials_are_shown_in_the_unit_chosen(MoneyUnitChoice unit, string shown) =>
        new UserDisplay(InPersian with { MoneyUnit = unit }).Money(new Money(36_000_000, Rial)).Should().Be(shown);

    [Fact]
    public void An_exact_amount_keeps_its_last_rial_in_any_unit() =>
        new UserDisplay(InEnglish with { MoneyUnit = MoneyUnitChoice.MillionToman }).Money(new Money(36_000_001, Rial)).Should().Be("3.6000001 million toman");

    [Fact]
    public void A_card_shortens_what_is_long_and_says_by_how_much()
    {
        new UserDisplay(InPersian).MoneyParts(7_635_000_000m, Rial).Should().Be(new MoneyParts("۷۶۳٫۵", "میلیون تومان"));
        new UserDisplay(InPersian).MoneyParts(400_000m, Rial).Should().Be(new MoneyParts("۴۰", "هزار تومان"));
        new UserDisplay(InEnglish).MoneyParts(76_350_000m, Dollar).Should().Be(new MoneyParts("$763,500", string.Empty));
    }

    [Fact]
    public void An_amount_is_said_in_words()
    {
        var amount = new Money(36_000_000, Rial);
        new UserDisplay(InPersian).AmountInWords(amount).Should().Be("سه میلیون و ششصد هزار تومان");
        new UserDisplay(InEnglish).AmountInWords(amount).Should().Be("three million six hundred thousand toman");
        new UserDisplay(InPersian).AmountInWords(new Money(12_345, Rial)).Should().Be("هزار و دویست و سی و چهار تومان و پنج ریال");
        new UserDisplay(InEnglish).AmountInWords(new Money(-2_105, Dollar)).Should().Be("minus twenty-one dollars and five cents");
        new UserDisplay(InPersian).AmountInWords(new Money(0, Rial)).Should().Be("صفر تومان");
    }

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        foreach (var choices in new[] { InEnglish, InPersian })
        {
            foreach (var calendar in Enum.GetValues<CalendarKind>())
            {
                var display = new UserDisplay(choices with { Calendar = calendar });
                Enumerable.Range(0, 12).Select(month => display.Date(new DateOnly(2026, 1, 28).AddMonths(month)).Split(' ')[1]).Should().OnlyHaveUniqueItems();
            }
        }
    }
}
