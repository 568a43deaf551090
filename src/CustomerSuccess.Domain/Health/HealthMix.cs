using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Health;

/// <summary>How the active customers of a period's last day are spread over the bands.</summary>
/// <remarks>A slice by plan or currency has the customers who are active in it and their MRR in it; their health is of the whole customer.</remarks>
/// <param name="Period">The period whose last day it is.</param>
/// <param name="Counts">How many customers are in each band; every band has its entry.</param>
/// <param name="Mrr">Their MRR in ten-thousandths of the reporting currency's minor unit.</param>
/// <param name="MeanScore">The mean score of those who have one.</param>
/// <param name="MeanCoverage">The mean share of weight with data.</param>
/// <param name="MissingRate">A currency without an exchange rate on the last day, by which no MRR here is defined, and all are 0; otherwise none.</param>
public sealed record HealthMix(
    Period Period, IReadOnlyDictionary<HealthBand, int> Counts, IReadOnlyDictionary<HealthBand, long> Mrr, Figure MeanScore, Figure MeanCoverage, Currency? MissingRate = null)
{
    /// <summary>Gets how many customers were counted.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>Gets the healthy share of all active customers, those without enough data among them.</summary>
    public Figure HealthyShare => Figure.Ratio(Counts.GetValueOrDefault(HealthBand.Healthy), Total, ifNothing: WhyNot.NoCustomers);

    /// <summary>Returns the mix of a period's last day.</summary>
    /// <param name="period">The period.</param>
    /// <param name="active">Every active span of the slice.</param>
    /// <param name="scores">Every customer's score on the last day; an active customer without one is not enough data, at coverage 0.</param>
    /// <param name="mrr">The MRR of the slice on the last day.</param>
    public static HealthMix Of(Period period, IEnumerable<ActiveSpan> active, IReadOnlyDictionary<CustomerId, HealthReading> scores, CustomerMrr mrr)
    {
        var nothing = new HealthReading(new Figure.NotDefined(WhyNot.NotEnoughData), HealthBand.NotEnoughData, 0, IsOverride: false);
        var customers = active.Where(span => span.Includes(period.LastDay)).Select(span => span.CustomerId).Distinct()
            .Select(customer => (Id: customer, Health: scores.GetValueOrDefault(customer, nothing))).ToList();
        var known = customers.Select(customer => customer.Health.Score).OfType<Figure.Defined>().ToList();
        var bands = customers.ToLookup(customer => customer.Health.Band, customer => customer.Id);
        return new HealthMix(
            period,
            Enum.GetValues<HealthBand>().ToDictionary(band => band, band => bands[band].Count()),
            Enum.GetValues<HealthBand>().ToDictionary(band => band, band => bands[band].Sum(customer => mrr.Amounts.GetValueOrDefault(customer))),
            Figure.Ratio(known.Sum(score => score.Value), known.Count, customers.Count == 0 ? WhyNot.NoCustomers : WhyNot.NotEnoughData),
            Figure.Ratio(customers.Sum(customer => customer.Health.Coverage), customers.Count, WhyNot.NoCustomers),
            mrr.MissingRate);
    }
}

/// <summary>A health score as a list shows it.</summary>
/// <param name="Score">The score in force, override or computed.</param>
/// <param name="Band">Its band.</param>
/// <param name="Coverage">The share of the weight with data, 0 to 1.</param>
/// <param name="IsOverride">Whether a person put it there.</param>
public sealed record HealthReading(Figure Score, HealthBand Band, decimal Coverage, bool IsOverride);
