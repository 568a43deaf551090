using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts what keeping a customer costs into the user's words.</summary>
public sealed class CostsViews(IStringLocalizer<CostsCard> text, IDisplay display, WhyNotWords reasons)
{
    public CostsView Of(CustomerFacts facts)
    {
        var (records, all) = (facts.Records, facts.Cost);
        var cost = CustomerCosts.Of(facts);
        return new CostsView(
            display.Month(all.Period),
            Amount(cost.DirectMinor, all.Currency),
            Amount(cost.SharedMinor, all.Currency),
            Amount(cost.TotalMinor, all.Currency),
            cost.TotalMinor is Figure.NotDefined missing ? reasons.Of(missing.Reason) : null,
            Amount(all.PerCustomerMinor, all.Currency),
            [.. records.Costs.Select(one => Line(one, facts))]);
    }

    private CostLineView Line(Cost cost, CustomerFacts facts)
    {
        var category = facts.Records.CostCategories.GetValueOrDefault(cost.CategoryId);
        var name = display.Choices.Language is LanguageChoice.Persian ? category?.NamePersian : category?.Name;
        var lastDay = cost.Until.AddDays(-1);
        var days = lastDay == cost.From ? display.Date(cost.From) : text["Span", display.Date(cost.From), display.Date(lastDay)];
        var counted = cost.CountedBasisPoints == 10_000 ? null : text["Counted", display.Percent(cost.CountedBasisPoints / 10_000m, 0)].Value;
        return new CostLineView(
            cost.Description ?? name ?? string.Empty,
            string.Join(text["Comma"], new[] { days, cost.Description is null ? null : name, counted }.OfType<string>().Select(part => $"\u2068{part}\u2069")),
            (cost.IsRefund ? "−" : string.Empty) + display.Money(new Money(cost.AmountMinor, cost.Currency)));
    }

    private string Amount(Figure figure, Currency currency) => figure is Figure.Defined some ? display.Money(some.Value, currency) : "–";
}
