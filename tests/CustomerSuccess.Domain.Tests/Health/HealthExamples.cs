using CustomerSuccess.Domain.Health;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Health;

internal static class HealthExamples
{
    public static readonly DateOnly Today = Day("2026-03-31");
    public static readonly FactorScale AsItIs = FactorScale.Linear((0, 0), (100, 100));
    public static readonly Scorecard Card = new(
    [
        new FactorGroup("use", 60, [new HealthFactor("a", 1, AsItIs, ShelfLifeDays: 30), new HealthFactor("b", 1, AsItIs)]),
        new FactorGroup("voice", 40, [new HealthFactor("c", 1, AsItIs)]),
    ]);

    public static HealthScore ScoreOf(params (string Code, decimal Value)[] values) =>
        HealthScore.Of(Card, values.Select(value => new FactorReading(value.Code, value.Value, Today)), Today, new HealthBands());

    public static Scorecard RandomCard(Random random) => new([.. Enumerable.Range(0, random.Next(1, 5)).Select(group =>
        new FactorGroup($"group {group}", random.Next(5), [.. Enumerable.Range(0, random.Next(1, 5)).Select(factor => new HealthFactor($"{group}.{factor}", random.Next(4), RandomScale(random), random.Next(3) == 0 ? 30 : null))]))]);

    /// <summary>Values of most factors of any random scorecard, some too old, some of tomorrow, some off the scale.</summary>
    public static List<FactorReading> RandomReadings(Random random) =>
    [
        .. Enumerable.Range(0, 25).Where(_ => random.Next(4) > 0)
            .Select(number => new FactorReading($"{number / 5}.{number % 5}", random.Next(-2_000, 12_000) / 100m, Today.AddDays(random.Next(-60, 2)))),
    ];

    private static FactorScale RandomScale(Random random)
    {
        var points = Enumerable.Range(0, random.Next(1, 5)).Select(i => new ScalePoint((i * 30) + random.Next(30), random.Next(101)));
        return new FactorScale((ScaleShape)random.Next(2), [.. points]);
    }
}
