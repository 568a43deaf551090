using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Cohorts;

/// <summary>The customers won in one period, a month as a rule, and how many of them and of what they paid is left in each period since.</summary>
/// <remarks>
/// <para><c>logo retention = active ÷ size</c>, <c>revenue retention = revenue ÷ revenue of the period of winning</c>.</para>
/// A customer belongs to the period of their first active day, and stays in it for good: who leaves and comes back is back in the same cohort, however late, so that retention can rise.
/// Who was won and lost in one period is in the size and not among the active, so that logo retention may begin below 100%.
/// <para>By subscription, active and revenue are those of a period's last day (<see cref="ListOf"/>), so that over all cohorts they add up to the company's active customers and MRR of that day.
/// By purchase, they are those of all of its days (<see cref="PurchaseCohorts"/>).</para>
/// </remarks>
/// <param name="Won">The period of winning.</param>
/// <param name="Size">How many customers were won in it.</param>
/// <param name="Periods">What became of them, from the period of winning on, in order of time.</param>
public sealed record Cohort(Period Won, int Size, IReadOnlyList<CohortPeriod> Periods)
{
    /// <summary>Returns the share of the customers who were active so many periods after their winning; not defined of a cohort without customers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cohort is not followed so far.</exception>
    public Figure LogoRetention(int since) => Figure.Ratio(Periods[since].Active, Size, ifNothing: WhyNot.NoCustomers);

    /// <summary>Returns what they paid so many periods after their winning against what they paid at its end; above 1 when those who stayed pay more than those who left paid.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cohort is not followed so far.</exception>
    public Figure RevenueRetention(int since) => Periods[since].MissingRate is not null || Periods[0].MissingRate is not null
        ? new Figure.NotDefined(WhyNot.NoExchangeRate)
        : Size == 0 ? new Figure.NotDefined(WhyNot.NoCustomers) : Figure.Ratio(Periods[since].Revenue, Periods[0].Revenue, ifNothing: WhyNot.NoRevenueAtStart);

    /// <summary>Returns the cohort of each period, followed through the last one.</summary>
    /// <param name="periods">The periods, months of either calendar, each after the one before. Who was won before, after or between them is in no cohort.</param>
    /// <param name="spans">Every MRR span of the slice, from the first, in any order.</param>
    /// <param name="active">Every active span of the slice, by the same policy.</param>
    /// <param name="rates">The exchange rates: each day's revenue is taken at the rates of that day, so that a rate moves it.</param>
    /// <param name="currency">The reporting currency.</param>
    public static IReadOnlyList<Cohort> ListOf(IReadOnlyList<Period> periods, IReadOnlyCollection<MrrSpan> spans, IEnumerable<ActiveSpan> active, ExchangeRates rates, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var byCustomer = active.GroupBy(span => span.CustomerId).Select(customer => (Won: customer.Min(span => span.From), Spans: customer.ToList())).ToList();
        return [.. periods.Select((won, i) =>
        {
            var members = byCustomer.Where(customer => won.Contains(customer.Won)).ToList();
            var paid = SpansOf([.. members.Select(member => member.Spans[0].CustomerId)], spans);
            return new Cohort(won, members.Count, [.. periods.Skip(i).Select(period => PeriodOf(period, members.Count(member => member.Spans.Exists(span => span.Includes(period.LastDay))), CustomerMrr.Of(paid, rates, currency, period.LastDay)))]);
        })];
    }

    private static List<MrrSpan> SpansOf(HashSet<CustomerId> members, IEnumerable<MrrSpan> spans) => [.. spans.Where(span => members.Contains(span.CustomerId))];

    private static CohortPeriod PeriodOf(Period period, int active, CustomerMrr mrr) =>
        new(period, active, (decimal)mrr.Amounts.Values.Sum() / MrrAmount.PerMinorUnit, mrr.MissingRate);
}

/// <summary>What became of a cohort in one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Active">How many of the cohort were active.</param>
/// <param name="Revenue">What they paid: MRR in minor units of the reporting currency by subscription, the sum of amounts as they were given by purchase.</param>
/// <param name="MissingRate">A currency without an exchange rate on the day, the first by code, with which the revenue is 0 and not defined; otherwise none.</param>
public sealed record CohortPeriod(Period Period, int Active, decimal Revenue, Currency? MissingRate = null);
