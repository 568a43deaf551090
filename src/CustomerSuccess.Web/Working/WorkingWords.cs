using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>What the workings of all metrics say alike.</summary>
public sealed class WorkingWords(IDisplay display, IStringLocalizer<WorkingWords> text)
{
    public IDisplay Display => display;

    public IStringLocalizer Text => text;

    /// <summary>Returns the period's name, with the words "so far" while it runs.</summary>
    public string Name(WorkingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var name = display.Range(question.Period.Whole, question.Kind);
        return question.Period.IsRunning ? text["SoFar", name] : name;
    }

    /// <summary>Returns why a figure has no value, in a sentence.</summary>
    public string WhyNot(WhyNot reason) => text[$"WhyNot.{reason}"];

    /// <summary>Returns a formula's result: the figure, or why there is none.</summary>
    public string Result(Figure figure, Func<decimal, string> write) => figure switch
    {
        Figure.Defined some => write(some.Value),
        Figure.NotDefined none => text["NotDefined", WhyNot(none.Reason)],
        _ => throw new InvalidOperationException($"{figure} is neither defined nor not."),
    };

    /// <summary>Returns a count with its name; a link where there is a list behind it.</summary>
    public WorkingRow Count(string name, decimal count, string? href = null) => new(text[$"Count.{name}"], display.Number(count), href);

    /// <summary>Returns the 95% range of a proportion, where there is one.</summary>
    public IEnumerable<WorkingRow> Wilson(WilsonRange? range)
    {
        if (range is not null)
        {
            yield return new WorkingRow(text["Range.Wilson"], text["FromTo", display.Percent(range.Low), display.Percent(range.High)]);
        }
    }

    /// <summary>Returns terms with plus signs between them.</summary>
    public static IReadOnlyList<WorkingTerm> Sum(IReadOnlyList<WorkingTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return [.. terms.SelectMany((term, i) => i == 0 ? new[] { term } : [new WorkingTerm("+"), term])];
    }

    /// <summary>Returns up to when data is complete.</summary>
    public WorkingRow DataThrough(FigureStamp stamp, WorkingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return DataThrough(stamp, question.Zone);
    }

    /// <summary>Returns up to when data is complete, in a time zone.</summary>
    public WorkingRow DataThrough(FigureStamp stamp, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return new WorkingRow(text["DataThrough"], stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : text["NothingRecorded"]);
    }

    /// <summary>Returns a period's days in both calendars.</summary>
    public IReadOnlyList<WorkingRow> Days(Period period) =>
        [new(text["Gregorian"], display.Days(period, CalendarKind.Gregorian)), new(text["Persian"], display.Days(period, CalendarKind.Persian))];

    /// <summary>Returns a day in both calendars.</summary>
    public IReadOnlyList<WorkingRow> Day(DateOnly day) =>
        [new(text["Gregorian"], display.Date(day, CalendarKind.Gregorian)), new(text["Persian"], display.Date(day, CalendarKind.Persian))];

    /// <summary>Returns the days in both calendars, and the figure in the other one.</summary>
    public IReadOnlyList<WorkingRow> Periods(WorkingQuestion question, string? inOther)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rows = new List<WorkingRow>(Days(question.Period.Measured));
        if (inOther is not null && question.Other is { } other)
        {
            rows.Add(new WorkingRow(text["InTheOtherCalendar"], text["NameAndValue", display.Range(other.Whole, question.OtherKind), inOther]));
        }

        return rows;
    }

    /// <summary>Reads the metric of the period of the other calendar.</summary>
    public static async Task<T?> OtherAsync<T>(WorkingQuestion question, IFigureReader<T> reader, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reader);
        return question.Other is { } other
            ? (await reader.ReadAsync([other.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken)).Values[0]
            : null;
    }
}
