using CustomerSuccess.Domain.BackTests;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Purchasing;
using MathNet.Numerics.Distributions;

namespace CustomerSuccess.Benchmarks;

/// <summary>Customers who buy, stay and score as the models say, in whole days over three years; the same for the same seed.</summary>
internal sealed class MadeUpCustomers
{
    private const int Days = 1096;

    public MadeUpCustomers(int customers, int seed)
    {
        var random = new Random(seed);
        Purchases = [.. Enumerable.Range(0, customers).Select(_ => Buyer(random))];
        Lifetimes = [.. Enumerable.Range(0, customers).Select(_ => Lifetime(random))];
        Scores = [.. Enumerable.Range(0, customers).Select(_ => Scored(random))];
    }

    public PurchaseSummary[] Purchases { get; }

    public CustomerLifetime[] Lifetimes { get; }

    public ScoredOutcome[] Scores { get; }

    /// <summary>A buyer of CDNOW's kind, by the parameters of the paper.</summary>
    private static PurchaseSummary Buyer(Random random)
    {
        var (age, rate, loss) = (random.Next(1, Days), Gamma.Sample(random, 0.243, 4.414 * 7), Beta.Sample(random, 0.793, 2.426));
        var (repeats, last) = (0, 0);
        for (var time = Exponential.Sample(random, rate); time <= age; time += Exponential.Sample(random, rate))
        {
            var day = Math.Min(age, (int)Math.Ceiling(time));
            (repeats, last) = (day > last ? repeats + 1 : repeats, day);
            if (random.NextDouble() < loss)
            {
                break;
            }
        }

        return new PurchaseSummary(repeats, last, age, 0);
    }

    private static CustomerLifetime Lifetime(Random random)
    {
        var (seen, stayed) = (random.Next(1, Days), (int)Math.Ceiling(Exponential.Sample(random, Gamma.Sample(random, 1.2, 900))));
        return new CustomerLifetime(Math.Min(seen, stayed), stayed <= seen);
    }

    /// <summary>A health score of a tenth of a point, lower on the mean for who leaves.</summary>
    private static ScoredOutcome Scored(Random random)
    {
        var isLost = random.NextDouble() < 0.05;
        return new ScoredOutcome(Math.Clamp(decimal.Round((decimal)Normal.Sample(random, isLost ? 58 : 72, 15), 1), 0, 100), isLost);
    }
}
