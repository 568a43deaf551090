using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Closing;

/// <summary>What may be closed, and what must be said to open it again.</summary>
public static class ClosingRules
{
    /// <summary>The fewest characters of a reason.</summary>
    public const int LeastReason = 10;

    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 500;

    /// <summary>Tells whether a reason says enough.</summary>
    public static bool AllowsReason(string? reason) => reason?.Trim().Length is >= LeastReason and <= MostReason;

    /// <summary>Tells whether the month is over: a running one can still change by itself.</summary>
    /// <param name="month">The month.</param>
    /// <param name="today">The day of business.</param>
    public static bool IsOver(Period month, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(month);
        return month.End <= today;
    }
}
