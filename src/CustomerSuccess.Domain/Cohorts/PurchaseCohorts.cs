using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Cohorts;

/// <summary>Cohorts of a purchase log: customers by the month of their first purchase.</summary>
/// <remarks>
/// <para>A customer is active in a month in which they bought at least once; a month's revenue is the sum of its amounts.</para>
/// A refund, an amount below 0, is no purchase: it makes nobody active and wins nobody, and is taken off the revenue of its month. What lies before a customer's first purchase is left out.
/// </remarks>
public static class PurchaseCohorts
{
    /// <summary>Returns the cohorts that have customers, in order of time, each followed through the month of the last day.</summary>
    /// <param name="purchases">Every purchase, in any order; several of one customer and day are one or several, which makes no difference.</param>
    /// <param name="calendar">Whose months they are.</param>
    /// <param name="through">The last day that the log covers; later purchases are left out. The day of the last purchase if none is given.</param>
    public static IReadOnlyList<Cohort> ListOf<TCustomer>(IEnumerable<CohortPurchase<TCustomer>> purchases, ReportingCalendar calendar, DateOnly? through = null)
        where TCustomer : notnull
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var log = purchases.Where(purchase => through is null || purchase.On <= through).ToList();
        if (!log.Exists(purchase => purchase.Amount >= 0))
        {
            return [];
        }

        var months = MonthsOf(calendar, log.Where(purchase => purchase.Amount >= 0).Min(purchase => purchase.On), through ?? log.Max(purchase => purchase.On));
        var cells = new Dictionary<(int Won, int Month), (int Active, decimal Revenue)>();
        foreach (var customer in log.GroupBy(purchase => purchase.Customer))
        {
            Add(cells, [.. customer.Select(purchase => (Month: MonthAt(months, purchase.On), purchase.On, purchase.Amount))]);
        }

        return [.. Enumerable.Range(0, months.Count).Where(won => cells.ContainsKey((won, won))).Select(won => new Cohort(months[won], cells[(won, won)].Active,
            [.. Enumerable.Range(won, months.Count - won).Select(month => new CohortPeriod(months[month], cells.GetValueOrDefault((won, month)).Active, cells.GetValueOrDefault((won, month)).Revenue))]))];
    }

    private static void Add(Dictionary<(int Won, int Month), (int Active, decimal Revenue)> cells, List<(int Month, DateOnly On, decimal Amount)> customer)
    {
        if (!customer.Exists(purchase => purchase.Amount >= 0))
        {
            return;
        }

        var first = customer.Where(purchase => purchase.Amount >= 0).MinBy(purchase => purchase.On);
        foreach (var month in customer.Where(purchase => purchase.On >= first.On).GroupBy(purchase => purchase.Month))
        {
            var (active, revenue) = cells.GetValueOrDefault((first.Month, month.Key));
            cells[(first.Month, month.Key)] = (active + (month.Any(purchase => purchase.Amount >= 0) ? 1 : 0), revenue + month.Sum(purchase => purchase.Amount));
        }
    }

    private static List<Period> MonthsOf(ReportingCalendar calendar, DateOnly from, DateOnly through)
    {
        var months = new List<Period>();
        for (var day = from; day <= through; day = months[^1].End)
        {
            months.Add(calendar.PeriodOf(day, Interval.Month));
        }

        return months;
    }

    /// <summary>Returns which month a day is in; −1 for a refund before the first of them.</summary>
    private static int MonthAt(List<Period> months, DateOnly day)
    {
        var (low, high) = (0, months.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = months[middle].Start <= day ? (middle + 1, high) : (low, middle - 1);
        }

        return high;
    }
}

/// <summary>One purchase of a log.</summary>
/// <typeparam name="TCustomer">What customers are told apart by.</typeparam>
/// <param name="Customer">Who bought.</param>
/// <param name="On">The day.</param>
/// <param name="Amount">What was paid, in one unit for the whole log; below 0 for a refund. 0 where amounts are not known.</param>
public readonly record struct CohortPurchase<TCustomer>(TCustomer Customer, DateOnly On, decimal Amount);
