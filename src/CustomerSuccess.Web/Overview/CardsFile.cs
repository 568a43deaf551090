using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components.Sheets;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>The cards of the overview as a table: a figure a row, its number apart from its unit.</summary>
internal static class CardsFile
{
    /// <param name="cards">The cards.</param>
    /// <param name="period">The days that they are of.</param>
    /// <param name="text">The page's words.</param>
    public static Sheet Of(IEnumerable<CardView> cards, Period period, IStringLocalizer<OverviewPage> text) => new(
        text["Title"],
        [
            new(text["Card.Figure"]), new(text["Card.FirstDay"], SheetKind.Day), new(text["Card.LastDay"], SheetKind.Day), new(text["Card.Value"], SheetKind.Number), new(text["Card.Unit"]),
            new(text["Card.Words"]), new(text["Card.Change"], SheetKind.Number), new(text["Card.Unit"]), new(text["Card.ComparedWith"]), new(text["Card.Note"]),
        ],
        [.. cards.Select(card => Row(card, period))]);

    private static IReadOnlyList<SheetCell> Row(CardView card, Period period)
    {
        var (value, change) = (ShownNumber.Read(card.Figure.Value), card.Figure.Change is { } moved ? ShownNumber.Read(moved.Text) : null);
        return
        [
            new(card.Title), new(string.Empty, period.Start), new(string.Empty, period.LastDay), new(card.Figure.Value, Number: value?.Number), new(value?.Unit ?? string.Empty),
            new(card.Figure.Unit ?? string.Empty), new(string.Empty, Number: change?.Number), new(change?.Unit ?? string.Empty), new(card.Figure.Change?.ComparedWith ?? string.Empty),
            new(string.Join("; ", card.Figure.Beside.Prepend(card.Figure.WhyNot).OfType<string>())),
        ];
    }
}
