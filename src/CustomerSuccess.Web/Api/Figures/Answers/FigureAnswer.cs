using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Measured;

namespace CustomerSuccess.Web.Api.Figures.Answers;

/// <summary>A metric of one or more periods, all of one picture of the records.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What its value is counted in; money is minor units of <paramref name="Currency"/>.</param>
/// <param name="Good">Which way is good news.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Calendar">The calendar of the periods.</param>
/// <param name="Interval">How long a period is: day, week, month, quarter, year, or whole.</param>
/// <param name="Start">The first day asked for.</param>
/// <param name="End">The last day asked for.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="DataThrough">The instant up to which data is complete: the latest import or entry.</param>
/// <param name="Entries">The periods, the earliest first.</param>
internal sealed record FigureAnswer(
    string Metric,
    string Name,
    MetricUnit Unit,
    GoodDirection Good,
    string Currency,
    CalendarKind Calendar,
    string Interval,
    DateOnly Start,
    DateOnly End,
    long ChangeNumber,
    DateTime? DataThrough,
    IReadOnlyList<FigureEntry> Entries);

/// <summary>A metric of one period.</summary>
/// <param name="Start">The first day measured.</param>
/// <param name="End">The last day measured.</param>
/// <param name="Complete">Whether these are all days of the calendar's period, and they are over; otherwise the figure is "so far" or of a part.</param>
/// <param name="Value">The value, unrounded; null where it is not defined.</param>
/// <param name="NotDefined">Why there is no value.</param>
/// <param name="Parts">The numbers that come with it by name; null where one is not defined.</param>
/// <param name="Working">How the value came about, with <c>explain=true</c>.</param>
internal sealed record FigureEntry(
    DateOnly Start, DateOnly End, bool Complete, decimal? Value, NotDefinedAnswer? NotDefined, IReadOnlyDictionary<string, decimal?> Parts, WorkingAnswer? Working);

/// <summary>Why a figure has no value.</summary>
/// <param name="Reason">The reason, for programs.</param>
/// <param name="Text">The reason in words.</param>
internal sealed record NotDefinedAnswer(WhyNot Reason, string Text);

/// <summary>How a value came about.</summary>
/// <param name="Formula">The formula in the names of its parts.</param>
/// <param name="Numbers">The same with the numbers put in.</param>
/// <param name="Policies">The definitions in force for the period, or put in their place, by name.</param>
/// <param name="Overridden">The names of those that the address put in place of others.</param>
/// <param name="Days">The days measured, in both calendars.</param>
/// <param name="Inputs">The parts, each with the list behind it.</param>
/// <param name="Documentation">Where the definition is written down.</param>
internal sealed record WorkingAnswer(
    string Formula,
    string Numbers,
    IReadOnlyDictionary<string, string> Policies,
    IReadOnlyList<string> Overridden,
    WorkingDays Days,
    IReadOnlyList<WorkingInput> Inputs,
    string Documentation);

/// <summary>Days in both calendars.</summary>
/// <param name="Count">How many.</param>
/// <param name="Gregorian">The first and the last in the Gregorian calendar.</param>
/// <param name="Persian">The first and the last in the Persian calendar.</param>
internal sealed record WorkingDays(int Count, DayRange Gregorian, DayRange Persian);

/// <summary>A first and a last day.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
internal sealed record DayRange(string Start, string End);

/// <summary>A number that a figure is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Means">What it is.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Value">The value; null where it is not defined.</param>
/// <param name="NotDefined">Why there is no value.</param>
/// <param name="List">The address of the customers behind it.</param>
internal sealed record WorkingInput(string Name, string Means, PartUnit Unit, decimal? Value, NotDefinedAnswer? NotDefined, string? List);
