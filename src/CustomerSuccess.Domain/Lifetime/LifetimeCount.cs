namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How many customers have a lifetime of one length.</summary>
/// <param name="Length">The length, in any unit of time.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Kept">How many are still there.</param>
public readonly record struct LifetimeCount(int Length, int Lost, int Kept)
{
    /// <summary>Returns the counts of lifetimes, by rising length.</summary>
    public static IReadOnlyList<LifetimeCount> ListOf(IEnumerable<CustomerLifetime> lifetimes) =>
    [
        .. lifetimes.GroupBy(lifetime => lifetime.Length)
            .Select(length => new LifetimeCount(length.Key, length.Count(lifetime => lifetime.IsEnded), length.Count(lifetime => !lifetime.IsEnded)))
            .OrderBy(length => length.Length),
    ];
}
