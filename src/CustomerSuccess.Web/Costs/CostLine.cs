using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Costs;

/// <summary>An entered cost as the list shows it.</summary>
public sealed record CostLine(EnteredCost Cost, string Time, string Kind, string Days, string Amount, string Share, string Scope, string EditAddress)
{
    public static CostLine Of(EnteredCost cost, CostChoices choices, IDisplay display, IStringLocalizer<CostPanel> text)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(display);
        var local = TimeZoneInfo.ConvertTimeFromUtc(cost.EnteredAt, choices.Day.Zone);
        var kind = CostChoices.NameOf(choices.Categories.FirstOrDefault(category => category.Id == cost.CategoryId), display);
        var signed = cost.IsRefund ? -cost.Amount.MinorUnits : cost.Amount.MinorUnits;
        return new CostLine(
            cost,
            display.Digits(local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            cost.IsRefund ? text["RefundOf", kind] : kind,
            display.Range(cost.Days),
            cost.Amount.Currency == choices.Day.Currency ? display.MoneyNumber(signed, cost.Amount.Currency) : display.Money(new Money(signed, cost.Amount.Currency)),
            display.Percent(cost.CountedBasisPoints / 10_000m, cost.CountedBasisPoints % 100 == 0 ? 0 : 2),
            cost.CustomerName ?? cost.Segment ?? text["Scope.All"],
            $"entry?cost={cost.Id.Value:D}");
    }
}
