using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Health;

/// <summary>How the active customers of a period's last day are spread over the bands.</summary>
/// <param name="Period">The period whose last day it is.</param>
/// <param name="Counts">How many customers are in each band; every band has its entry.</param>
/// <param name="Mrr">Their MRR in ten-thousandths of the reporting currency's minor unit.</param>
/// <param name="MeanScore">The mean score of those who have one.</param>
/// <param name="MeanCoverage">The mean share of weight with data.</param>
public sealed record HealthMix(Period Period, IReadOnlyDictionary<HealthBand, int> Counts, IReadOnlyDictionary<HealthBand, long> Mrr, Figure MeanScore, Figure MeanCoverage)
{
    /// <summary>Gets how many customers were counted.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>Gets the healthy share of all active customers, those without enough data among them.</summary>
    public Figure HealthyShare => Figure.Ratio(Counts.GetValueOrDefault(HealthBand.Healthy), Total, ifNothing: WhyNot.NoCustomers);
}

/// <summary>A health score as a list shows it.</summary>
/// <param name="Score">The score in force, override or computed.</param>
/// <param name="Band">Its band.</param>
/// <param name="Coverage">The share of the weight with data, 0 to 1.</param>
/// <param name="IsOverride">Whether a person put it there.</param>
public sealed record HealthReading(Figure Score, HealthBand Band, decimal Coverage, bool IsOverride);
