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
/// <param name="Lines">How many costs are in it.</param>
/// <param name="MissingRate">A currency without an exchange rate, by which no amount here is defined; otherwise none.</param>
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
}
