using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Language;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Reads the list behind a number of a figure, a page of it, in the user's words.</summary>
public sealed class WorkingList(IFigureLists lists, IChurnReasons reasons, IDisplay display, IStringLocalizer<WorkingWords> text)
{
    /// <summary>How many rows one page has.</summary>
    public const int PageLength = 50;

    private const int DaysOfAQuarter = 93;

    /// <summary>Returns a page of the list.</summary>
    /// <param name="part">The list.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="csvHref">Where the whole list is as a file.</param>
    /// <param name="question">The figure.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<WorkingRecords> ReadAsync(FigurePart part, int page, string csvHref, WorkingQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var list = await lists.ReadAsync(part, question.Period.Measured, question.Filter, question.Viewer, (page - 1) * PageLength, PageLength, cancellationToken: cancellationToken);
        var known = part is FigurePart.Lost ? await reasons.ReadAsync(question.Viewer, cancellationToken) : new Dictionary<ChurnReasonId, ChurnReason>();
        var columns = PartColumns.Of(part);

        // The drawer holds five columns; the file has the segment in any case.
        var hasSegment = columns.Count < 4;
        return new WorkingRecords(
            text[$"List.{part}", display.Number(list.Count)],
            [new WorkingColumn(text["Column.Customer"]), .. hasSegment ? [new WorkingColumn(text["Column.Segment"])] : Array.Empty<WorkingColumn>(), .. columns.Select(column => Head(part, column, list))],
            [.. list.Lines.Select(line => (IReadOnlyList<WorkingCell>)
            [
                new WorkingCell(line.Name, $"/customers/{line.Customer.Value}"),
                .. hasSegment ? [new WorkingCell(line.Segment ?? string.Empty)] : Array.Empty<WorkingCell>(),
                .. columns.Select(column => Cell(part, column, line, list, known, question)),
            ])],
            list.Readable > 0 ? csvHref : null,
            More(list, page),
            page > 1 ? question.Links.To(part, page - 1) : null,
            page * PageLength < list.Readable ? question.Links.To(part, page + 1) : null);
    }

    private WorkingColumn Head(FigurePart part, PartColumn column, FigureList list) => column switch
    {
        PartColumn.Day => new WorkingColumn(text[$"Column.Day.{PartColumns.DayOf(part)}"], IsNumber: true),
        PartColumn.Amount => new WorkingColumn(text[$"Column.Amount.{PartColumns.AmountOf(part)}", Unit(list)], IsNumber: true),
        PartColumn.Score => new WorkingColumn(text["Column.Score"], IsNumber: true),
        PartColumn.Health => new WorkingColumn(text[part.IsLeaving() ? "Column.HealthBefore" : "Column.Health"]),
        PartColumn.Reason => new WorkingColumn(text["Column.Reason"]),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column."),
    };

    private WorkingCell Cell(FigurePart part, PartColumn column, FigureLine line, FigureList list, IReadOnlyDictionary<ChurnReasonId, ChurnReason> known, WorkingQuestion question) => column switch
    {
        PartColumn.Day => new WorkingCell(line.Day is { } day ? Day(part.IsLeaving() ? day.AddDays(-1) : day, question) : "–"),
        PartColumn.Amount => new WorkingCell(line.Amount is { } amount ? display.MoneyOfColumn(amount.MinorUnits, LargestOf(list), amount.Currency) : "–"),
        PartColumn.Score => new WorkingCell(line.Score is { } score ? display.Number(score) : "–"),
        PartColumn.Health => line.Health is { } health
            ? new WorkingCell(health.Score is Figure.Defined some ? display.Number(decimal.Floor(some.Value)) : string.Empty, Band: health.Band)
            : new WorkingCell("–"),
        PartColumn.Reason => new WorkingCell(line.Reason is { } id && known.TryGetValue(id, out var reason) ? NameOf(reason) : text["ReasonUnknown"]),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "There is no such column."),
    };

    private static decimal LargestOf(FigureList list) => list.Lines.Max(line => Math.Abs(line.Amount?.MinorUnits ?? 0));

    /// <summary>The year is said where the list may hold days of more than one, and the calendar's year where it is not the user's own.</summary>
    private string Day(DateOnly day, WorkingQuestion question) =>
        question.Kind == display.Choices.Calendar && question.Period.Whole.End.DayNumber - question.Period.Whole.Start.DayNumber <= DaysOfAQuarter
            ? display.DateShort(day)
            : display.Date(day, question.Kind);

    private string NameOf(ChurnReason reason) => display.Choices.Language is LanguageChoice.Persian ? reason.NamePersian : reason.Name;

    private string? More(FigureList list, int page)
    {
        var hidden = list.Count - list.Readable;
        var place = list.Readable > PageLength
            ? text["Rows", display.Number(((page - 1) * PageLength) + 1), display.Number(((page - 1) * PageLength) + list.Lines.Count), display.Number(list.Readable)].Value
            : null;
        return hidden == 0 ? place : string.Join(' ', new[] { place, text["NotYours", display.Number(hidden)].Value }.OfType<string>());
    }

    private string Unit(FigureList list) => list.Lines.Select(line => line.Amount).FirstOrDefault(amount => amount is not null) is { } known ? display.MoneyUnit(known.Currency) : text["NoUnit"];
}
