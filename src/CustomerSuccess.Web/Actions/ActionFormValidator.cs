using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Actions;

/// <summary>What an action must keep to, in messages that say what to do.</summary>
public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    public ActionFormValidator(IStringLocalizer<ActionDialog> text, IDisplay display)
    {
        RuleFor(form => form.Task).Must(ActionRules.AllowsTask)
            .WithMessage(_ => text["TaskHasTheWrongLength", display.Number(ActionRules.ShortestText), display.Number(ActionRules.LongestTask)]);
        RuleFor(form => form.Due).Must((form, _) => form.DueOn is not null).WithMessage(_ => text["DayIsUnreadable"])
            .DependentRules(() => RuleFor(form => form.Due).Must((form, _) => ActionRules.AllowsDue(form.DueOn!.Value, form.Today)).WithMessage(_ => text["DayIsOver"]));
    }
}
