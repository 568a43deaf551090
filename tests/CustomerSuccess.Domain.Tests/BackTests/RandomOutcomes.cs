using CustomerSuccess.Domain.BackTests;

namespace CustomerSuccess.Domain.Tests.BackTests;

/// <summary>Made-up scores with what happened, the same for the same seed; few values, so that there are ties of every kind.</summary>
internal static class RandomOutcomes
{
    public static IReadOnlyList<ScoredOutcome> Of(int seed, int count = 200, int values = 12)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(values)).Select(value => new ScoredOutcome((decimal)value / values, random.Next(2 * values) < value + (values / 3)))];
    }

    public static IReadOnlyList<ScoredOutcome> Shuffled(IReadOnlyList<ScoredOutcome> cases, int seed)
    {
        var shuffled = cases.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
