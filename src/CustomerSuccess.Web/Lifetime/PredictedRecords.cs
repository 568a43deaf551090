using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Lists the customers behind a bar of predicted values, a page of them.</summary>
public sealed class PredictedRecords(IPredictedCustomers customers, IDisplay display, IStringLocalizer<LifetimePage> text, IStringLocalizer<WorkingWords> words)
{
    /// <summary>Returns a page of the list.</summary>
    /// <param name="bar">The bar; none for everybody.</param>
    /// <param name="name">The bar's name.</param>
    /// <param name="address">The page of the list and where the others are.</param>
    /// <param name="period">The period at whose end it is seen.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<WorkingRecords> ReadAsync(ValueBar? bar, string? name, BarAddress address, Period period, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var page = address.Page;
        var list = await customers.ReadAsync(bar, period, filter, viewer, (page - 1) * WorkingList.PageLength, WorkingList.PageLength, cancellationToken);
        var unit = list.Lines.Count > 0 ? display.MoneyUnit(list.Lines[0].Currency) : "–";
        return new WorkingRecords(
            name is null ? text["List", display.Number(list.Count)] : text["List.Bar", display.Number(list.Count), name],
            [
                new WorkingColumn(text["Column.Customer"]),
                new WorkingColumn(text["Column.Segment"]),
                new WorkingColumn(text["Column.By"]),
                new WorkingColumn(text["Column.Stayed"], IsNumber: true),
                new WorkingColumn(text["Column.Expected"], IsNumber: true),
                new WorkingColumn(text["Column.Predicted", unit], IsNumber: true),
            ],
            [.. list.Lines.Select(Cells)],
            PredictedEndpoint.Href(address.To(bar)),
            More(list, page),
            page > 1 ? address.To(bar, page - 1) : null,
            page * WorkingList.PageLength < list.Readable ? address.To(bar, page + 1) : null);
    }

    private IReadOnlyList<WorkingCell> Cells(PredictedLine line) =>
    [
        new WorkingCell(line.Name, $"/customers/{line.Customer.Value}"),
        new WorkingCell(line.Segment ?? string.Empty),
        new WorkingCell(text[line.IsBySubscription ? "By.Subscription" : "By.Purchases"]),
        new WorkingCell(display.Number(LifetimeMonths.OfDays(line.AgeDays), 1)),
        new WorkingCell(line.IsBySubscription ? text["Months", display.Number(LifetimeMonths.OfDays((decimal)line.Expected), 1)] : text["Purchases", display.Number((decimal)line.Expected, 1)]),
        new WorkingCell(display.MoneyNumber(decimal.Round((decimal)line.ValueMinor), line.Currency)),
    ];

    private string? More(PredictedList list, int page)
    {
        var hidden = list.Count - list.Readable;
        var before = (page - 1) * WorkingList.PageLength;
        var place = list.Readable > WorkingList.PageLength
            ? words["Rows", display.Number(before + 1), display.Number(before + list.Lines.Count), display.Number(list.Readable)].Value
            : null;
        return hidden == 0 ? place : string.Join(' ', new[] { place, words["NotYours", display.Number(hidden)].Value }.OfType<string>());
    }
}
