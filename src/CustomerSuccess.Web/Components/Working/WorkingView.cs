using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Web.Components.Working;

/// <summary>How a figure came about, in words that are ready to be drawn. Any metric can be brought to this form.</summary>
/// <param name="Title">The figure's name.</param>
/// <param name="PeriodName">The period's short name.</param>
/// <param name="Formula">The formula in words, with the numbers put in.</param>
/// <param name="Sentence">What the formula does not say: how the parts are made up.</param>
/// <param name="Policies">The definitions in force, and what the other ones would read.</param>
/// <param name="Periods">The period's days in both calendars, and the figure in the other calendar.</param>
/// <param name="Counts">The counts, ranges and dates behind the figure; those with a list behind them are links.</param>
/// <param name="Records">The records themselves, where there is a list to show.</param>
public sealed record WorkingView(
    string Title,
    string PeriodName,
    WorkingFormula Formula,
    string? Sentence,
    IReadOnlyList<WorkingRow> Policies,
    IReadOnlyList<WorkingRow> Periods,
    IReadOnlyList<WorkingRow> Counts,
    WorkingRecords? Records = null)
{
    /// <summary>Gets what does not add up, which is said before anything else; none where everything does.</summary>
    public string? Error { get; init; }
}

/// <summary>A formula on one line: name = words = numbers = result.</summary>
/// <param name="Name">What the formula is for.</param>
/// <param name="Words">The terms in words.</param>
/// <param name="Numbers">The same terms as numbers.</param>
/// <param name="Result">The figure as the page shows it.</param>
public sealed record WorkingFormula(string Name, IReadOnlyList<WorkingTerm> Words, IReadOnlyList<WorkingTerm> Numbers, string Result);

/// <summary>A term of a formula: a text, or a fraction where <paramref name="Over"/> is given. Signs between terms are terms of their own.</summary>
public sealed record WorkingTerm(string Text, string? Over = null, string? Href = null, string? OverHref = null);

/// <summary>A name with its value; a link where there is a list behind it.</summary>
public sealed record WorkingRow(string Name, string Value, string? Href = null);

/// <summary>The records behind the figure.</summary>
/// <param name="Title">What they are, with their number: "The 64 lost customers".</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
/// <param name="CsvHref">Where the whole list is as CSV.</param>
/// <param name="More">Said under the rows where not all of them are shown.</param>
/// <param name="PreviousHref">Where the rows before these are.</param>
/// <param name="NextHref">Where the rows after these are.</param>
public sealed record WorkingRecords(
    string Title,
    IReadOnlyList<WorkingColumn> Columns,
    IReadOnlyList<IReadOnlyList<WorkingCell>> Rows,
    string? CsvHref,
    string? More = null,
    string? PreviousHref = null,
    string? NextHref = null);

/// <summary>A column's head; numbers stand at their own side.</summary>
public sealed record WorkingColumn(string Title, bool IsNumber = false);

/// <summary>A cell: a text, a link, or health with its score.</summary>
public sealed record WorkingCell(string Text, string? Href = null, HealthBand? Band = null);
