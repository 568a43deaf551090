using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Members;

internal sealed class NewPersonFormValidator : AbstractValidator<NewPersonForm>
{
    public NewPersonFormValidator(IStringLocalizer<PeoplePage> text)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => text["NameIsMissing"]).MaximumLength(200).WithMessage(_ => text["NameIsLong"]);
        RuleFor(form => form.Email).EmailAddress().WithMessage(_ => text["EmailIsWrong"]);
        RuleFor(form => form.Roles).NotEmpty().WithMessage(_ => text["RolesAreMissing"]);
    }
}
