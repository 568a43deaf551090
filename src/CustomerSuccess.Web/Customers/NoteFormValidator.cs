using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>What a feedback note must keep to, in messages that say what to do.</summary>
public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    private const int LongestText = 4000;

    public NoteFormValidator(IStringLocalizer<NoteDialog> text, IDisplay display)
    {
        RuleFor(form => form.Day).Must((form, _) => form.On is not null).WithMessage(_ => text["DayIsUnreadable"])
            .DependentRules(() => RuleFor(form => form.Day).Must((form, _) => form.On <= form.Today).WithMessage(_ => text["DayIsInTheFuture"]));
        RuleFor(form => form.Observation).Must((form, _) => form.SaysSomething).WithMessage(_ => text["NothingSaid"]);
        RuleFor(form => form.Liked).MaximumLength(LongestText).WithMessage(_ => text["TextIsTooLong", display.Number(LongestText)]);
        RuleFor(form => form.Disliked).MaximumLength(LongestText).WithMessage(_ => text["TextIsTooLong", display.Number(LongestText)]);
        RuleFor(form => form.Observation).MaximumLength(LongestText).WithMessage(_ => text["TextIsTooLong", display.Number(LongestText)]);
    }
}
