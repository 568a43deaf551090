namespace CustomerSuccess.Domain.Purchasing;

/// <summary>The days on which a customer bought, the first first. Several rows of one day are one purchase, and their amounts are added.</summary>
/// <remarks>
/// A day on which the customer only gave back is no purchase: the refund is taken off the last purchase before it. A purchase worth 0 is
/// one. A refund before any purchase has nothing to be taken off, and is left out.
/// </remarks>
public sealed class PurchaseHistory
{
    private PurchaseHistory(IReadOnlyList<PurchaseDay> days) => Days = days;

    /// <summary>Gets the days, rising.</summary>
    public IReadOnlyList<PurchaseDay> Days { get; }

    /// <summary>Returns the history of one customer.</summary>
    /// <param name="rows">The customer's purchases and refunds, in any order.</param>
    public static PurchaseHistory Of(IEnumerable<PurchaseDay> rows)
    {
        var days = new List<PurchaseDay>();
        foreach (var day in rows.GroupBy(row => row.On).OrderBy(day => day.Key))
        {
            var amount = day.Sum(row => row.Amount);
            if (day.Any(row => row.Amount >= 0))
            {
                days.Add(new PurchaseDay(day.Key, amount));
            }
            else if (days.Count > 0)
            {
                days[^1] = days[^1] with { Amount = days[^1].Amount + amount };
            }
        }

        return new PurchaseHistory(days);
    }

    /// <summary>Returns the histories of a log, by customer.</summary>
    /// <typeparam name="TCustomer">What customers are told apart by.</typeparam>
    /// <param name="log">The purchases of all customers, in any order.</param>
    public static IReadOnlyDictionary<TCustomer, PurchaseHistory> ByCustomer<TCustomer>(IEnumerable<(TCustomer Customer, PurchaseDay Purchase)> log)
        where TCustomer : notnull => log.GroupBy(row => row.Customer, row => row.Purchase).ToDictionary(customer => customer.Key, Of);

    /// <summary>Returns what the models need to know of the customer; nothing when the first purchase came after the time observed.</summary>
    /// <param name="time">The time observed.</param>
    public PurchaseSummary? SummaryOf(ObservedTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var seen = Days.TakeWhile(day => day.On <= time.Through).ToList();
        return seen.Count == 0 ? null : new PurchaseSummary(
            seen.Count - 1,
            time.Unit.Of(seen[^1].On.DayNumber - seen[0].On.DayNumber),
            time.Unit.Of(time.Through.DayNumber - seen[0].On.DayNumber),
            seen.Count == 1 ? 0 : (double)(seen.Skip(1).Sum(day => day.Amount) / (seen.Count - 1)));
    }

    /// <summary>Returns on how many days the customer bought in a time held out.</summary>
    /// <param name="after">The day before the first that counts: the end of calibration.</param>
    /// <param name="through">The last day that counts.</param>
    public int CountIn(DateOnly after, DateOnly through) => Days.Count(day => day.On > after && day.On <= through);
}
