using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Nps;
using CustomerSuccess.Web.Tests.Entry;

namespace CustomerSuccess.Web.Tests.Nps;

public class AnswerFormValidatorTests
{
    /// <summary>6 October 2026 is 14 Mehr 1405.</summary>
    private static readonly DateOnly Today = new(2026, 10, 6);

    private static readonly EntryWave October = new(WaveId.New(), "October", new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), 0);

    [Theory]
    [InlineData("9")]
    [InlineData("۹")]
    [InlineData("٩")]
    [InlineData(" 10 ")]
    [InlineData("۰")]
    public void A_score_is_read_in_any_digits(string typed) => MessagesOf(Form(form => form.Score = typed), LanguageChoice.English).Should().BeEmpty();

    [Theory]
    [InlineData("", RatingScale.ZeroToTen, LanguageChoice.English, "Score must be a whole number from 0 to 10")]
    [InlineData("11", RatingScale.ZeroToTen, LanguageChoice.English, "Score must be a whole number from 0 to 10")]
    [InlineData("7.5", RatingScale.ZeroToTen, LanguageChoice.English, "Score must be a whole number from 0 to 10")]
    [InlineData("-1", RatingScale.ZeroToTen, LanguageChoice.English, "Score must be a whole number from 0 to 10")]
    [InlineData("0", RatingScale.OneToTen, LanguageChoice.English, "Score must be a whole number from 1 to 10")]
    [InlineData("۱۱", RatingScale.ZeroToTen, LanguageChoice.Persian, "امتیاز باید عدد صحیح ۰ تا ۱۰ باشد")]
    [InlineData("۰", RatingScale.OneToTen, LanguageChoice.Persian, "امتیاز باید عدد صحیح ۱ تا ۱۰ باشد")]
    public void A_score_off_the_scale_says_what_the_scale_is(string typed, RatingScale scale, LanguageChoice language, string message) =>
        MessagesOf(Form(form => form.Score = typed, scale), language).Should().Equal(message);

    [Theory]
    [InlineData("2026-10-07", LanguageChoice.English, "Date is in the future")]
    [InlineData("1405/07/15", LanguageChoice.Persian, "تاریخ در آینده است")]
    [InlineData("2026-09-30", LanguageChoice.English, "Date is outside the wave")]
    [InlineData("۱۴۰۵/۰۷/۰۸", LanguageChoice.Persian, "تاریخ بیرون از این دور است")]
    [InlineData("06/10/26", LanguageChoice.English, "Write the date as 2026-10-06")]
    [InlineData("", LanguageChoice.Persian, "تاریخ را به شکل ۱۴۰۵/۰۷/۱۴ بنویسید")]
    public void A_day_that_cannot_be_says_why(string typed, LanguageChoice language, string message) =>
        MessagesOf(Form(form => form.AnsweredOn = typed), language).Should().Equal(message);

    [Theory]
    [InlineData("2026-10-06")]
    [InlineData("6/10/2026")]
    [InlineData("1405/07/14")]
    [InlineData("۱۴/۷/۱۴۰۵")]
    [InlineData("2026-10-01")]
    public void A_day_is_read_in_either_calendar_and_any_digits(string typed) => MessagesOf(Form(form => form.AnsweredOn = typed), LanguageChoice.English).Should().BeEmpty();

    [Theory]
    [InlineData("", LanguageChoice.English, "Choose a customer")]
    [InlineData("Kest", LanguageChoice.English, "No customer has this name. Choose one from the list")]
    [InlineData("", LanguageChoice.Persian, "مشتری را انتخاب کنید")]
    public void A_customer_has_to_be_chosen(string typed, LanguageChoice language, string message) =>
        MessagesOf(Form(form => (form.Customer, form.CustomerId) = (typed, null)), language).Should().Equal(message);

    private static AnswerForm Form(Action<AnswerForm> change, RatingScale scale = RatingScale.ZeroToTen)
    {
        var form = new AnswerForm
        {
            Wave = AnswerChoices.KeyOf(October.Id),
            AnsweredOn = "2026-10-06",
            Customer = "Kestrel Logistics",
            CustomerId = Guid.NewGuid(),
            Score = "8",
            Choices = new AnswerChoices(Today, [new EntrySurvey(SurveyId.New(), "Autumn", scale, [October])]),
        };
        change(form);
        return form;
    }

    private static IEnumerable<string> MessagesOf(AnswerForm form, LanguageChoice language) =>
        new AnswerFormValidator(EntryTexts.In<AnswerPanel>(language), EntryTexts.Display(language)).Validate(form).Errors.Select(error => error.ErrorMessage);
}
