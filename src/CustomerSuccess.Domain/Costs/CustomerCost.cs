using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>What keeping one customer cost in a period: what was spent on this customer alone, and a share of what was spent on all.</summary>
/// <remarks><para><c>cost = direct + shared ÷ customers + of the segment ÷ customers of the segment</c></para></remarks>
/// <param name="Period">The days measured.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="DirectMinor">What was spent on this customer alone, in minor units.</param>
/// <param name="SharedMinor">The share of what was spent on all customers and on those of the segment; not defined where nobody shares it.</param>
/// <param name="Lines">How many costs are in it.</param>
public sealed record CustomerCost(Period Period, Currency Currency, Figure DirectMinor, Figure SharedMinor, int Lines)
{
    /// <summary>Gets what was spent on all customers, before it is shared; not defined where a rate is missing.</summary>
    public required Figure OfAllMinor { get; init; }

    /// <summary>Gets what was spent on the customer's segment, before it is shared; not defined where a rate is missing.</summary>
    public required Figure OfSegmentMinor { get; init; }

    /// <summary>Gets both together; not defined where nothing was spent or one of them is not defined.</summary>
    public Figure TotalMinor => Lines == 0
        ? new Figure.NotDefined(WhyNot.NoCosts)
        : DirectMinor.Then(direct => SharedMinor.Then(shared => new Figure.Defined(direct + shared)));

    /// <summary>Returns the cost of a customer.</summary>
    /// <param name="direct">The costs of this customer alone.</param>
    /// <param name="shared">The costs that no customer has alone: of all, and of the customer's segment.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="customers">How many customers share the costs of all.</param>
    /// <param name="ofSegment">How many customers share the costs of the segment.</param>
    public static CustomerCost Of(
        IEnumerable<Cost> direct, IEnumerable<Cost> shared, ExchangeRates rates, Currency currency, Period period, decimal customers, decimal ofSegment)
    {
        var own = direct.Where(cost => CostOfPeriod.Touches(cost, period)).ToList();
        var others = shared.Where(cost => CostOfPeriod.Touches(cost, period)).ToLookup(cost => cost.Segment is not null);
        var (ofAll, ofTheSegment) = (Sum(others[false], rates, currency, period), Sum(others[true], rates, currency, period));
        return new CustomerCost(
            period,
            currency,
            Sum(own, rates, currency, period),
            ofAll.Then(sum => Share(sum, customers)).Then(one => ofTheSegment.Then(sum => Share(sum, ofSegment)).Then(two => new Figure.Defined(one + two))),
            own.Count + others[false].Count() + others[true].Count())
        {
            OfAllMinor = ofAll,
            OfSegmentMinor = ofTheSegment,
        };
    }

    private static Figure Share(decimal sum, decimal customers) =>
        sum == 0 ? new Figure.Defined(0) : Figure.Ratio(sum, customers, ifNothing: WhyNot.NoCustomers);

    private static Figure Sum(IEnumerable<Cost> costs, ExchangeRates rates, Currency currency, Period period)
    {
        var parts = costs.Select(cost => CostOfPeriod.Of(cost, rates, currency, period)).ToList();
        return parts.Contains(null) ? new Figure.NotDefined(WhyNot.NoExchangeRate) : new Figure.Defined(parts.Sum() ?? 0);
    }
}
