using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Members;

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator(IStringLocalizer<SignInPage> text)
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage(_ => text["EmailIsMissing"]);
        RuleFor(form => form.Password).NotEmpty().WithMessage(_ => text["PasswordIsMissing"]);
    }
}
