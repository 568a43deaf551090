using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>Customer retention cost: what keeping customers cost in a period, for each of them.</summary>
/// <remarks><para><c>CRC = cost of the period ÷ customers of the period</c></para></remarks>
/// <param name="Period">The days measured.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Denominator">Which customers share the cost.</param>
/// <param name="CostMinor">The cost in minor units, unrounded, since a cost is spread over the days of its span; refunds are taken off.</param>
/// <param name="ByCategory">The cost by category.</param>
/// <param name="Customers">How many share it; a half where it is the mean of two counts.</param>
/// <param name="RevenueMinor">MRR on the last day in minor units, to compare with.</param>
/// <param name="ArpaMinor">Average revenue per active customer and month in minor units.</param>
/// <param name="Lines">How many costs are in it, those that count for nothing too.</param>
/// <param name="MissingRate">A currency without an exchange rate on a cost's first day, the first by code: then no amount here is defined, and costs are 0; otherwise none.</param>
public sealed record RetentionCost(
    Period Period,
    Currency Currency,
    CostDenominator Denominator,
    decimal CostMinor,
    IReadOnlyDictionary<CostCategoryId, decimal> ByCategory,
    decimal Customers,
    decimal RevenueMinor,
    Figure ArpaMinor,
    int Lines,
    Currency? MissingRate)
{
    /// <summary>Gets the cost of keeping one customer in minor units.</summary>
    public Figure PerCustomerMinor => MissingRate is not null ? new Figure.NotDefined(WhyNot.NoExchangeRate)
        : Lines == 0 ? new Figure.NotDefined(WhyNot.NoCosts)
        : Figure.Ratio(CostMinor, Customers, ifNothing: WhyNot.NoCustomers);

    /// <summary>Gets the cost of a customer against what a customer pays a month: CRC ÷ ARPA.</summary>
    public Figure ToArpa => PerCustomerMinor.Then(cost => ArpaMinor.Then(arpa => Figure.Ratio(cost, arpa, ifNothing: WhyNot.NoRevenue)));

    /// <summary>Gets the cost of the period against the MRR of its last day, a proportion.</summary>
    public Figure ShareOfRevenue => PerCustomerMinor is Figure.NotDefined { Reason: WhyNot.NoExchangeRate or WhyNot.NoCosts } no ? no
        : ArpaMinor is Figure.NotDefined { Reason: WhyNot.NoExchangeRate } unknown ? unknown
        : Figure.Ratio(CostMinor, RevenueMinor, ifNothing: WhyNot.NoRevenue);

    /// <summary>Returns the cost of a customer against what a customer is worth: CRC ÷ CLV.</summary>
    public Figure ToLifetimeValue(LifetimeValue worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        return PerCustomerMinor.Then(cost => worth.Value.Then(value => Figure.Ratio(cost, value, ifNothing: WhyNot.NoRevenue)));
    }

    /// <summary>Returns the cost of a period.</summary>
    /// <remarks>
    /// <para>The whole company has every cost. A slice has: what was spent on one of its customers, whole; of what was spent on a segment, the share that its
    /// customers are of the segment's; of what was spent on nobody in particular, the share that its customers are of all. Customers are counted by the
    /// denominator each time, and where there are none to share with, the slice has nothing of it. So the parts of a company cost what the company does.</para>
    /// </remarks>
    /// <param name="costs">Every cost of the company, in any order.</param>
    /// <param name="active">Every active span of the slice.</param>
    /// <param name="revenue">The movements of the slice, whose period and currency these are.</param>
    /// <param name="rates">The exchange rates; a cost is converted at that of its first day.</param>
    /// <param name="denominator">Which customers share the cost.</param>
    /// <param name="slice">What the slice is of the whole; none for the whole company.</param>
    public static RetentionCost Of(
        IEnumerable<Cost> costs, IReadOnlyCollection<ActiveSpan> active, MrrMovements revenue, ExchangeRates rates, CostDenominator denominator, CostSlice? slice = null)
    {
        ArgumentNullException.ThrowIfNull(revenue);
        var (period, currency) = (revenue.Period, revenue.Currency);
        var lines = costs.Where(cost => CostOfPeriod.Touches(cost, period))
            .Select(cost => (Cost: cost, Share: slice is null ? 1 : ShareOf(cost, active, period, denominator, slice), Amount: CostOfPeriod.Of(cost, rates, currency, period)))
            .Where(line => line.Share > 0).ToList();
        var missing = lines.Where(line => line.Amount is null).Select(line => line.Cost.Currency.Code).Min(StringComparer.Ordinal);
        var amounts = lines.Select(line => (line.Cost.CategoryId, Amount: missing is null ? decimal.Round(line.Amount!.Value * line.Share, 8) : 0)).ToList();
        return new RetentionCost(
            period,
            currency,
            denominator,
            amounts.Sum(line => line.Amount),
            amounts.GroupBy(line => line.CategoryId).ToDictionary(category => category.Key, category => category.Sum(line => line.Amount)),
            CostCustomers.CountOf(active, period, denominator),
            (decimal)revenue.Closing / MrrAmount.PerMinorUnit,
            revenue.ArpaMinor,
            lines.Count,
            missing is null ? null : new Currency(missing));
    }

    private static decimal ShareOf(Cost cost, IReadOnlyCollection<ActiveSpan> active, Period period, CostDenominator denominator, CostSlice slice)
    {
        if (cost.CustomerId is { } customer)
        {
            return slice.Includes(customer) ? 1 : 0;
        }

        decimal Count(IEnumerable<ActiveSpan> spans) =>
            CostCustomers.CountOf([.. spans.Where(span => cost.Segment is null || slice.Segments.GetValueOrDefault(span.CustomerId) == cost.Segment)], period, denominator);
        var all = Count(slice.Whole);
        return all == 0 ? 0 : Count(active) / all;
    }
}
