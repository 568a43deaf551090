using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Reads one customer's health, with every factor's part in it, on any days.</summary>
public interface IHealthReader
{
    /// <summary>Returns the scores of one customer, or none when there is no such customer.</summary>
    /// <remarks>What changed between two of them, <see cref="HealthChange.Of"/> tells.</remarks>
    /// <param name="customer">The customer.</param>
    /// <param name="days">Gives the days, from today's day of business, such as today, 7, 30 and 90 days ago, or ends of months.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read the customer.</exception>
    Task<CustomerHealth?> ReadAsync(CustomerId customer, Func<DateOnly, IReadOnlyList<DateOnly>> days, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>A customer's health on some days.</summary>
/// <param name="Today">The day of business.</param>
/// <param name="Scores">The scores, in the order of the days asked for, each by the scorecard and the limits in force on its day.</param>
/// <param name="Stamp">What was seen.</param>
public sealed record CustomerHealth(DateOnly Today, IReadOnlyList<HealthScore> Scores, FigureStamp Stamp);
