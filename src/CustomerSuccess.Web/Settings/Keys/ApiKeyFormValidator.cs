using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Settings.Keys;

/// <summary>What a key must keep to, in messages that say what to do.</summary>
public sealed class ApiKeyFormValidator : AbstractValidator<ApiKeyForm>
{
    public ApiKeyFormValidator(IStringLocalizer<ApiKeysPage> text, IDisplay display)
    {
        RuleFor(form => form.Name).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage(_ => text["NameIsMissing"])
            .Must(name => (name ?? string.Empty).Trim().Length <= ApiKeyEntry.LongestName).WithMessage(_ => text["NameIsTooLong", display.Number(ApiKeyEntry.LongestName)]);
        RuleFor(form => form.Scopes).NotEmpty().WithMessage(_ => text["ScopesAreMissing"]);
        RuleFor(form => form.LastDay).Must((form, typed) => string.IsNullOrWhiteSpace(typed) || form.LastDayRead is not null).WithMessage(_ => text["DayIsUnreadable"])
            .DependentRules(() => RuleFor(form => form.LastDay).Must((form, _) => form.LastDayRead is not { } day || day >= form.Today).WithMessage(_ => text["LastDayIsOver"]));
    }
}
