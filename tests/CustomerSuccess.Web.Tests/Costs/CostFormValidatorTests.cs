using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Costs;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Tests.Entry;

namespace CustomerSuccess.Web.Tests.Costs;

public class CostFormValidatorTests
{
    private static readonly Currency Rial = new("IRR");
    private static readonly CostCategory Training = new() { Id = CostCategoryId.New(), Code = "training", Name = "Training", NamePersian = "آموزش" };

    [Theory]
    [InlineData("0", LanguageChoice.English, "Amount must be above 0")]
    [InlineData("-5", LanguageChoice.English, "Amount must be above 0")]
    [InlineData("۰", LanguageChoice.Persian, "مبلغ باید بیشتر از صفر باشد")]
    [InlineData("many", LanguageChoice.English, "Write the amount as a number, such as 12,000")]
    [InlineData("0.01", LanguageChoice.English, "Write the amount as a number, such as 12,000")]
    public void An_amount_is_a_number_above_0(string typed, LanguageChoice language, string message) =>
        MessagesOf(language, form => form.Amount = typed).Should().Equal(message);

    [Theory]
    [InlineData("120", LanguageChoice.English, "Counted share must be 0 to 100")]
    [InlineData("-1", LanguageChoice.English, "Counted share must be 0 to 100")]
    [InlineData("۱۲۰", LanguageChoice.Persian, "سهم باید از ۰ تا ۱۰۰ باشد")]
    [InlineData("33.333", LanguageChoice.English, "Counted share must be 0 to 100")]
    public void A_share_is_0_to_100(string typed, LanguageChoice language, string message) =>
        MessagesOf(language, form => form.Share = typed).Should().Equal(message);

    [Theory]
    [InlineData(LanguageChoice.English, "End must not be before start")]
    [InlineData(LanguageChoice.Persian, "پایان نباید پیش از آغاز باشد")]
    public void A_span_does_not_end_before_it_starts(LanguageChoice language, string message) =>
        MessagesOf(language, form => (form.HasDays, form.FirstDay, form.LastDay) = (true, "2026-10-02", "1405/07/09")).Should().Equal(message);

    [Fact]
    public void A_span_may_be_of_one_day_and_in_two_calendars() =>
        MessagesOf(LanguageChoice.English, form => (form.HasDays, form.FirstDay, form.LastDay) = (true, "2026-10-01", "1405/07/09")).Should().BeEmpty("9 Mehr 1405 is 1 October 2026");

    [Theory]
    [InlineData("last month", LanguageChoice.English, "Write the month as October 2026")]
    [InlineData("", LanguageChoice.Persian, "ماه را به شکل مهر ۱۴۰۵ بنویسید")]
    public void A_month_that_cannot_be_read_shows_how_to_write_one(string typed, LanguageChoice language, string message) =>
        MessagesOf(language, form => form.Month = typed).Should().Equal(message);

    [Theory]
    [InlineData("toman", "۱۲٬۰۰۰٬۰۰۰", 120_000_000)]
    [InlineData("rial", "12,000,000", 12_000_000)]
    [InlineData("million-toman", "1.5", 15_000_000)]
    [InlineData("thousand-toman", "٣", 30_000)]
    public void An_amount_counts_in_its_unit(string unit, string typed, long rials)
    {
        var form = Form(LanguageChoice.Persian);
        (form.Unit, form.Amount) = (unit, typed);

        form.Money.Should().Be(new Money(rials, Rial));
    }

    private static CostForm Form(LanguageChoice language)
    {
        var day = new EntryDay(new DateOnly(2026, 10, 6), TimeZoneInfo.Utc, Rial, CalendarKind.Persian);
        return new CostForm
        {
            Kind = Training.Id.Value.ToString("D"),
            Month = "2026-09",
            Amount = "12",
            Unit = "toman",
            Choices = new CostChoices(day, [Training], [], [], AmountUnit.Of(Rial, EntryTexts.Display(language))),
        };
    }

    private static IEnumerable<string> MessagesOf(LanguageChoice language, Action<CostForm> change)
    {
        var form = Form(language);
        change(form);
        return new CostFormValidator(EntryTexts.In<CostPanel>(language), EntryTexts.Display(language)).Validate(form).Errors.Select(error => error.ErrorMessage);
    }
}
