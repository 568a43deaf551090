using CustomerSuccess.Domain.Closing;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Closing;

/// <summary>A reason that says enough.</summary>
public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator(IStringLocalizer<ClosingPage> text) =>
        RuleFor(form => form.Reason).Must(ClosingRules.AllowsReason).WithMessage(_ => text["ReasonMissing"]);
}
