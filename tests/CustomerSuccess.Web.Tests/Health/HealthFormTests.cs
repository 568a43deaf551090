using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Language;
using FluentAssertions.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Health;

public class HealthFormTests : PageTest
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(LanguageChoice.English, "Give a reason (at least 10 characters)", "End date must be after today and within 90 days")]
    [InlineData(LanguageChoice.Persian, "دلیل را بنویسید (حداقل ۱۰ نویسه)", "تاریخ پایان باید بعد از امروز و تا ۹۰ روز باشد")]
    public void An_override_says_what_is_missing(LanguageChoice language, string reason, string end)
    {
        Choose(DisplayChoices.UsualFor(language));

        var faults = OverrideFaults(new OverrideForm { Today = Today, Score = "۸۰", Reason = "کوتاه", End = "1405/08/30" });

        faults.Should().Equal((nameof(OverrideForm.Reason), reason), (nameof(OverrideForm.End), end));
    }

    [Theory]
    [InlineData("۸۰", "۱۴۰۵/۰۹/۰۱")]
    [InlineData("٨٠٫٥", "2026-12-01")]
    [InlineData("80.5", "1/12/2026")]
    public void An_override_is_typed_in_any_digits_and_calendar(string score, string end) =>
        OverrideFaults(new OverrideForm { Today = Today, Score = score, Reason = "Sponsor has left", End = end }).Should().BeEmpty();

    [Theory]
    [InlineData(HealthFactors.Outcome, "۷۲٫۵", "۱۴۰۵/۰۸/۳۰", null, null)]
    [InlineData(HealthFactors.Outcome, "a lot", "2026-11-21", nameof(FactorForm.Value), "Write a number")]
    [InlineData(HealthFactors.Outcome, "101", "2026-11-21", nameof(FactorForm.Value), "Value must be from 0 to 100")]
    [InlineData(HealthFactors.SupportLoad, "-1", "2026-11-21", nameof(FactorForm.Value), "Value must be at least 0")]
    [InlineData(HealthFactors.Outcome, "50", "2026-11-22", nameof(FactorForm.Day), "Date is in the future")]
    [InlineData(HealthFactors.Outcome, "50", "1405/07/31", nameof(FactorForm.Day), "Write a date such as 2026-10-05 or 1405/07/13")]
    public void A_factor_value_is_a_number_within_its_limits_on_a_day_that_has_come(string factor, string value, string day, string? field, string? message)
    {
        var rules = new FactorFormValidator(Text<FactorDialog>(), new UserDisplay(DisplayChoices.UsualFor(LanguageChoice.English)));

        var faults = rules.Validate(new FactorForm { Today = Today, Factor = factor, Value = value, Day = day }).Errors;

        using var scope = new AssertionScope();
        faults.Select(fault => (string?)fault.PropertyName).Should().Equal(field is null ? [] : [field]);
        faults.Select(fault => (string?)fault.ErrorMessage).Should().Equal(message is null ? [] : [message]);
    }

    private List<(string Field, string Message)> OverrideFaults(OverrideForm form) =>
        [.. new OverrideFormValidator(Text<OverrideDialog>()).Validate(form).Errors.Select(fault => (fault.PropertyName, fault.ErrorMessage))];

    private IStringLocalizer<T> Text<T>() => Services.BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();
}
