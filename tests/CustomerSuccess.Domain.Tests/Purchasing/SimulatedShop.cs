using CustomerSuccess.Domain.Purchasing;
using MathNet.Numerics.Distributions;

namespace CustomerSuccess.Domain.Tests.Purchasing;

/// <summary>Customers who buy, leave and spend exactly as the models say.</summary>
internal static class SimulatedShop
{
    public static List<PurchaseSummary> Of(BgNbd buying, GammaGamma spending, int customers, double longest, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, customers).Select(_ => Customer(buying, spending, longest * (0.3 + (0.7 * random.NextDouble())), random))];
    }

    private static PurchaseSummary Customer(BgNbd buying, GammaGamma spending, double age, Random random)
    {
        var (rate, loss) = (Gamma.Sample(random, buying.R, buying.Alpha), Beta.Sample(random, buying.A, buying.B));
        var scale = Gamma.Sample(random, spending.Q, spending.V);
        var (repeats, recency, paid) = (0, 0d, 0d);
        for (var time = Exponential.Sample(random, rate); time <= age; time += Exponential.Sample(random, rate))
        {
            (repeats, recency, paid) = (repeats + 1, time, paid + Gamma.Sample(random, spending.P, scale));
            if (random.NextDouble() < loss)
            {
                break;
            }
        }

        return new PurchaseSummary(repeats, recency, age, repeats == 0 ? 0 : paid / repeats);
    }
}
