namespace CustomerSuccess.Domain.Purchasing;

/// <summary>Until when purchases were watched, and in what unit their times are told.</summary>
/// <param name="Through">The last day looked at, counted in: the end of calibration.</param>
/// <param name="Unit">The unit of time.</param>
public sealed record ObservedTime(DateOnly Through, UnitOfTime Unit);
