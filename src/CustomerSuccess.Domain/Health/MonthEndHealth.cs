using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Health;

/// <summary>A customer's score at the end of a month, kept with the scorecard that made it, so that later entries and later scorecards do not change what was known then.</summary>
/// <remarks>The score is the computed one; an override in force on the day is a record of its own.</remarks>
public sealed class MonthEndHealth
{
    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the month's last day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets the calendar of the month.</summary>
    public required CalendarKind Calendar { get; init; }

    /// <summary>Gets the computed score, 0 to 100 and whole millionths; none with too little data.</summary>
    public decimal? Score { get; init; }

    /// <summary>Gets the share of the weight that had data, 0 to 1.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>Gets the number of the scorecard's version; none for the default one, which nobody published.</summary>
    public int? ScorecardNumber { get; init; }
}
