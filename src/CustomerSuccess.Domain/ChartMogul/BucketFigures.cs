using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>The key metrics of one bucket of a report, by ChartMogul's definitions.</summary>
/// <remarks>
/// <para>1,000 at the start with 100.00 each, 60 of them cancel, 80 are won of whom 4 cancel within the bucket: 1,016 customers, MRR 101,600.00,
/// customer churn rate 60 ÷ 1,000 = 6 %, ASP 100.00; MRR churn 6,400.00, net MRR churn rate 6,400 ÷ 100,000 = 6.4 %.</para>
/// </remarks>
/// <param name="Period">The days of the bucket.</param>
/// <param name="OpeningMrr">MRR on the day before, in hundredths of the reporting currency's main unit.</param>
/// <param name="Mrr">MRR on the last day.</param>
/// <param name="NewBusiness">The sum of its new business movements.</param>
/// <param name="Expansion">The sum of its expansions.</param>
/// <param name="Contraction">The sum of its contractions; at most 0.</param>
/// <param name="Churn">The sum of its churn movements; at most 0.</param>
/// <param name="Reactivation">The sum of its reactivations.</param>
/// <param name="OpeningCustomers">Customers with MRR on the day before.</param>
/// <param name="Customers">Customers with MRR on the last day.</param>
/// <param name="NewCustomers">Customers with new business inside.</param>
/// <param name="LostCustomers">Customers with MRR on the day before and none on the last day; who was won and lost inside is not among them.</param>
public sealed record BucketFigures(
    Period Period,
    long OpeningMrr,
    long Mrr,
    long NewBusiness,
    long Expansion,
    long Contraction,
    long Churn,
    long Reactivation,
    int OpeningCustomers,
    int Customers,
    int NewCustomers,
    int LostCustomers)
{
    /// <summary>Gets the annual run rate: <c>12 × MRR</c>.</summary>
    public long Arr => 12 * Mrr;

    /// <summary>Gets the average revenue per account: <c>MRR ÷ customers</c> in whole hundredths; 0 without customers.</summary>
    public long Arpa => Average(Mrr, Customers);

    /// <summary>Gets the average sale price: <c>new business ÷ customers won</c> in whole hundredths; 0 when nobody was won.</summary>
    public long Asp => Average(NewBusiness, NewCustomers);

    /// <summary>Gets <c>customers lost ÷ customers at the start</c> in percent with two decimals; 0 without customers at the start.</summary>
    public decimal CustomerChurnRate => Percent(LostCustomers, OpeningCustomers);

    /// <summary>Gets the net MRR churn rate, <c>(contraction + churn − expansion − reactivation) ÷ MRR at the start</c>, in percent with two decimals; 0 without MRR at the start.</summary>
    public decimal MrrChurnRate => Percent(-Contraction - Churn - Expansion - Reactivation, OpeningMrr);

    /// <summary>Returns the figures of a period.</summary>
    /// <param name="days">All paid days of all customers of the report, in any order.</param>
    /// <param name="period">The days of the bucket.</param>
    public static BucketFigures Of(IEnumerable<PaidDays> days, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var customers = days.GroupBy(span => span.CustomerId).Select(customer => customer.ToList()).ToList();
        var movements = customers.SelectMany(DayMovement.Of).Where(movement => period.Contains(movement.On)).ToLookup(movement => movement.Type);
        var opening = On(customers, period.DayBefore);
        var closing = On(customers, period.LastDay);
        return new BucketFigures(
            period,
            opening.Values.Sum(),
            closing.Values.Sum(),
            movements[MovementType.NewBusiness].Sum(movement => movement.Change),
            movements[MovementType.Expansion].Sum(movement => movement.Change),
            movements[MovementType.Contraction].Sum(movement => movement.Change),
            movements[MovementType.Churn].Sum(movement => movement.Change),
            movements[MovementType.Reactivation].Sum(movement => movement.Change),
            opening.Count,
            closing.Count,
            movements[MovementType.NewBusiness].Count(),
            opening.Keys.Except(closing.Keys).Count());
    }

    private static Dictionary<CustomerId, long> On(IEnumerable<IReadOnlyList<PaidDays>> customers, DateOnly day) => customers
        .Select(customer => (customer[0].CustomerId, Cents: customer.Where(span => span.Includes(day)).Sum(span => span.Cents)))
        .Where(customer => customer.Cents > 0)
        .ToDictionary(customer => customer.CustomerId, customer => customer.Cents);

    private static long Average(long sum, int count) => count == 0 ? 0 : Cents.Rounded((decimal)sum / count);

    private static decimal Percent(long part, long whole) => whole == 0 ? 0 : decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
}
