using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Domain.Tests.Lifetime;

/// <summary>Miller's leukaemia data, the textbook case of survival (R package survival, aml): weeks, and whether the remission ended.</summary>
internal static class Leukaemia
{
    public static readonly CustomerLifetime[] Maintained =
        [new(9, true), new(13, true), new(13, false), new(18, true), new(23, true), new(28, false), new(31, true), new(34, true), new(45, false), new(48, true), new(161, false)];

    public static readonly CustomerLifetime[] Nonmaintained =
        [new(5, true), new(5, true), new(8, true), new(8, true), new(12, true), new(16, false), new(23, true), new(27, true), new(30, true), new(33, true), new(43, true), new(45, true)];
}

/// <summary>Made-up lifetimes, the same for the same seed, many of equal length.</summary>
internal static class RandomLifetimes
{
    public static IReadOnlyList<CustomerLifetime> Of(int seed)
    {
        var random = new Random(seed);
        var (customers, longest, lost) = (random.Next(1, 80), random.Next(1, 200), random.NextDouble());
        return [.. Enumerable.Range(0, customers).Select(_ => new CustomerLifetime(random.Next(longest), random.NextDouble() < lost))];
    }
}
