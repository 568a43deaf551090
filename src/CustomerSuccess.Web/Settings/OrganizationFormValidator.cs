using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Settings;

/// <summary>Says in words what <see cref="OrganizationRules"/> find.</summary>
internal sealed class OrganizationFormValidator : AbstractValidator<OrganizationForm>
{
    private readonly IStringLocalizer<OrganizationPage> _text;
    private readonly IDisplay _display;

    public OrganizationFormValidator(IStringLocalizer<OrganizationPage> text, IDisplay display)
    {
        (_text, _display) = (text, display);
        Refuse(nameof(OrganizationForm.Name), OrganizationFault.NameIsMissing);
        Refuse(nameof(OrganizationForm.Name), OrganizationFault.NameIsTooLong);
        Refuse(nameof(OrganizationForm.TimeZone), OrganizationFault.TimeZoneIsUnknown);
        Refuse(nameof(OrganizationForm.Calendar), OrganizationFault.CalendarIsUnknown);
        Refuse(nameof(OrganizationForm.WeekStart), OrganizationFault.WeekStartIsUnknown);
        Refuse(nameof(OrganizationForm.FiscalYearStartMonth), OrganizationFault.FiscalYearStartIsUnknown);
        Refuse(nameof(OrganizationForm.Currency), OrganizationFault.CurrencyIsUnknown);
    }

    private void Refuse(string field, OrganizationFault fault) => RuleFor(form => form.ToEntry())
        .Must(entry => !OrganizationRules.FaultsOf(entry).Contains(fault))
        .WithMessage(_ => _text[fault.ToString(), _display.Number(OrganizationRules.LongestName)])
        .OverridePropertyName(field);
}
