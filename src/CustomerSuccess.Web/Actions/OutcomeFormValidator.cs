using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Actions;

/// <summary>What an outcome must keep to: an action cannot be closed without one.</summary>
public sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator(IStringLocalizer<OutcomeDialog> text, IDisplay display) => RuleFor(form => form.Outcome)
        .Must(ActionRules.AllowsOutcome)
        .WithMessage(_ => text["OutcomeHasTheWrongLength", display.Number(ActionRules.ShortestText), display.Number(ActionRules.LongestOutcome)]);
}
