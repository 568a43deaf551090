using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Health;

/// <summary>Reads the health of one customer with everything that made it.</summary>
public interface ICustomerHealth
{
    /// <summary>Returns the score of each day by the scorecard, the policies and the override in force on it; none where there is no such customer.</summary>
    /// <exception cref="NotAllowedException">The customer is not the viewer's to read.</exception>
    Task<IReadOnlyList<ScoredDay>?> ReadAsync(CustomerId customer, IReadOnlyList<DateOnly> days, Viewer viewer, CancellationToken cancellationToken = default);
}

/// <summary>The score of a day with the scorecard that made it.</summary>
/// <param name="Score">The score.</param>
/// <param name="Scorecard">The number of the scorecard's version; 0 for the default one, which nobody published.</param>
public sealed record ScoredDay(HealthScore Score, int Scorecard)
{
    /// <summary>Gets whether the score was kept at a month's end. It is then not worked out by what is known today, and its parts are not known any more.</summary>
    public bool IsKept { get; init; }

    /// <summary>Returns the day with the score that was kept of it.</summary>
    public ScoredDay Keeping(MonthEndHealth kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        Figure score = kept.Score is { } some ? new Figure.Defined(some) : new Figure.NotDefined(WhyNot.NotEnoughData);
        return new ScoredDay(Score with { Computed = score, Coverage = kept.Coverage, Parts = [] }, kept.ScorecardNumber ?? 0) { IsKept = true };
    }
}
