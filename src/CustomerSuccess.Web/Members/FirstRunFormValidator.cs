using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Members;

/// <summary>What the first run must be told.</summary>
internal sealed class FirstRunFormValidator : AbstractValidator<FirstRunForm>
{
    public FirstRunFormValidator(IStringLocalizer<FirstRunPage> text)
    {
        RuleFor(form => form.Organization).NotEmpty().WithMessage(_ => text["OrganizationIsMissing"]).MaximumLength(200).WithMessage(_ => text["TooLong"]);
        RuleFor(form => form.Currency).Must(code => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)).WithMessage(_ => text["CurrencyIsUnknown"]);
        RuleFor(form => form.TimeZone).Must(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? string.Empty, out _)).WithMessage(_ => text["TimeZoneIsUnknown"]);
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => text["NameIsMissing"]).MaximumLength(200).WithMessage(_ => text["TooLong"]);
        RuleFor(form => form.Email).EmailAddress().WithMessage(_ => text["EmailIsWrong"]);
        RuleFor(form => form.Password).MinimumLength(10).WithMessage(_ => text["PasswordIsShort"]);
    }
}
