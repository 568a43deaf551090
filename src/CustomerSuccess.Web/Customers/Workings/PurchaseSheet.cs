using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Lists purchases behind a figure.</summary>
public sealed class PurchaseSheet(IStringLocalizer<CustomerWorkings> text, IStringLocalizer<RevenueSection> revenue, IDisplay display)
{
    /// <summary>Returns purchases.</summary>
    /// <param name="title">What they are, with a place for their number.</param>
    /// <param name="purchases">The purchases.</param>
    public Sheet Of(string title, IReadOnlyList<Purchase> purchases)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        return new Sheet(
            text[title, display.Number(purchases.Count)],
            [
                new SheetColumn(text["Column.Day"], SheetKind.Day),
                new SheetColumn(text["Column.What"]),
                new SheetColumn(text["Column.Amount"], SheetKind.Number),
                new SheetColumn(text["Column.Currency"], IsOnlyInFile: true),
            ],
            [.. purchases.Select(Row)]);
    }

    private IReadOnlyList<SheetCell> Row(Purchase purchase) =>
    [
        new SheetCell(display.Date(purchase.On), Day: purchase.On),
        new SheetCell(purchase.Description ?? revenue["Kind." + purchase.Kind]),
        new SheetCell(display.Money(new Money(purchase.AmountMinor, purchase.Currency)), Number: (decimal)purchase.AmountMinor / purchase.Currency.MinorUnitsPerUnit()),
        new SheetCell(purchase.Currency.Code),
    ];
}
