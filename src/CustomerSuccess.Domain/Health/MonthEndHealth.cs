using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Health;

/// <summary>A customer's score at the end of a month, with the scorecard that made it.</summary>
public sealed class MonthEndHealth
{
    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the month's last day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Gets the calendar of the month.</summary>
    public required CustomerSuccess.Domain.Time.CalendarKind Calendar { get; init; }

    /// <summary>Gets or sets the score, or none with too little data.</summary>
    public decimal? Score { get; set; }

    /// <summary>Gets or sets the share of the weight that had data, 0 to 1.</summary>
    public required decimal Coverage { get; set; }

    /// <summary>Gets or sets the scorecard's version.</summary>
    public required int ScorecardNumber { get; set; }
}
