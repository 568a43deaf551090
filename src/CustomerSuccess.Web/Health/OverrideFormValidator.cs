using CustomerSuccess.Domain.Health;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>What an override must have, in the messages of AM3.</summary>
public sealed class OverrideFormValidator : AbstractValidator<OverrideForm>
{
    public OverrideFormValidator(IStringLocalizer<OverrideDialog> text)
    {
        RuleFor(form => form.Score).Must((form, _) => form.Points is { } points && OverrideRules.AllowsScore(points)).WithMessage(_ => text["ScoreIsOffTheScale"]);
        RuleFor(form => form.Reason).Must(OverrideRules.AllowsReason).WithMessage(_ => text["ReasonIsTooShort"]);
        RuleFor(form => form.Reason).MaximumLength(1900).WithMessage(_ => text["ReasonIsTooLong"]);
        RuleFor(form => form.End).Must((form, _) => form.EndsOn is { } end && OverrideRules.AllowsEnd(end, form.Today)).WithMessage(_ => text["EndIsOutOfRange"]);
    }
}
