using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Api.Figures.Asked;

/// <summary>A period of a series.</summary>
/// <param name="Measured">The days that its figure is of.</param>
/// <param name="IsComplete">Whether these are all days of the calendar's period, and they are over.</param>
internal sealed record FigurePeriod(Period Measured, bool IsComplete);
