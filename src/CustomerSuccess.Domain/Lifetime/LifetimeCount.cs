using System.Runtime.InteropServices;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How many customers have a lifetime of one length.</summary>
/// <param name="Length">The length, in any unit of time; not negative.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Kept">How many are still there.</param>
public readonly record struct LifetimeCount(decimal Length, int Lost, int Kept)
{
    /// <summary>Returns the counts of lifetimes, by rising length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative.</exception>
    public static IReadOnlyList<LifetimeCount> ListOf(IEnumerable<CustomerLifetime> lifetimes)
    {
        ArgumentNullException.ThrowIfNull(lifetimes);
        var counts = new Dictionary<decimal, (int Lost, int Kept)>();
        foreach (var (length, isEnded) in lifetimes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, length, out _);
            count = isEnded ? (count.Lost + 1, count.Kept) : (count.Lost, count.Kept + 1);
        }

        return [.. counts.Select(count => new LifetimeCount(count.Key, count.Value.Lost, count.Value.Kept)).OrderBy(count => count.Length)];
    }

    /// <summary>Returns the counts of several groups together, by rising length.</summary>
    public static IReadOnlyList<LifetimeCount> Merge(IEnumerable<IReadOnlyList<LifetimeCount>> groups) =>
    [
        .. groups.SelectMany(group => group)
            .GroupBy(count => count.Length)
            .Select(length => new LifetimeCount(length.Key, length.Sum(count => count.Lost), length.Sum(count => count.Kept)))
            .OrderBy(count => count.Length),
    ];
}
