using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Figures.Policies;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>What an address asks of a figure.</summary>
/// <param name="Calendar">The calendar of its periods.</param>
/// <param name="Interval">How long a period is; none for all days as one.</param>
/// <param name="Days">The days asked for.</param>
/// <param name="Periods">The periods.</param>
/// <param name="Slice">The part of the company.</param>
/// <param name="Policies">The definitions in place of those in force.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Today">The day of business.</param>
/// <param name="Explains">Whether the working is asked for.</param>
internal sealed record FigureQuestion(
    CalendarKind Calendar,
    Interval? Interval,
    Period Days,
    IReadOnlyList<FigurePeriod> Periods,
    AskedSlice Slice,
    PolicyOverrides Policies,
    Currency Currency,
    DateOnly Today,
    bool Explains);

/// <summary>The part of the company that an address asks for.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Texts">What the address says, name by name, so that links to lists say the same.</param>
internal sealed record AskedSlice(Filter Filter, IReadOnlyList<KeyValuePair<string, string>> Texts);
