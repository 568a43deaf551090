using CustomerSuccess.Domain.Health;
using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>What a factor's value must keep to, in messages that say what to do.</summary>
public sealed class FactorFormValidator : AbstractValidator<FactorForm>
{
    /// <summary>The longest note.</summary>
    private const int LongestNote = 500;

    public FactorFormValidator(IStringLocalizer<FactorDialog> text, IDisplay display)
    {
        RuleFor(form => form.Factor).NotEmpty().WithMessage(_ => text["FactorIsMissing"]);
        RuleFor(form => form.Value).Must((form, _) => form.Number is not null).WithMessage(_ => text["ValueIsNoNumber"])
            .DependentRules(() => RuleFor(form => form.Value)
                .Must((form, _) => FactorLimits.Of(form.Factor).Include(form.Number!.Value))
                .WithMessage(form => Limits(text, display, FactorLimits.Of(form.Factor))));
        RuleFor(form => form.Day).Must((form, _) => form.On is not null).WithMessage(_ => text["DayIsUnreadable"])
            .DependentRules(() => RuleFor(form => form.Day).Must((form, _) => form.On <= form.Today).WithMessage(_ => text["DayIsInTheFuture"]));
        RuleFor(form => form.Note).MaximumLength(LongestNote).WithMessage(_ => text["NoteIsTooLong", display.Number(LongestNote)]);
    }

    private static string Limits(IStringLocalizer<FactorDialog> text, IDisplay display, FactorLimits limits) => limits switch
    {
        { Least: { } least, Most: { } most } => text["ValueIsOffTheScale", display.Number(least), display.Number(most)],
        { Least: { } least } => text["ValueIsTooLow", display.Number(least)],
        _ => text["ValueIsTooHigh", display.Number(limits.Most ?? 0)],
    };
}
