namespace CustomerSuccess.Domain.Purchasing;

/// <summary>Repeat purchases as they came, beside what a model expected: how well it tracks, in the time it was fitted on and after it.</summary>
/// <remarks><para>Expected up to a day: Σ E[X(day − first purchase)] over the customers won by then.</para></remarks>
/// <param name="Periods">The periods, the first first; all are full.</param>
public sealed record PurchaseTracking(IReadOnlyList<TrackedPeriod> Periods)
{
    /// <summary>Returns the tracking of customers by a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="customers">The customers' purchases.</param>
    /// <param name="from">The first day of the first period.</param>
    /// <param name="through">The last day; a period that is not over by then is left out.</param>
    /// <param name="days">How many days a period has; above 0.</param>
    public static PurchaseTracking Of(BgNbd model, IReadOnlyCollection<PurchaseHistory> customers, DateOnly from, DateOnly through, int days)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var won = customers.Where(customer => customer.Days.Count > 0).GroupBy(customer => customer.Days[0].On).Select(day => (First: day.Key, Customers: day.Count())).ToList();
        var repeats = customers.SelectMany(customer => customer.Days.Skip(1)).Select(day => day.On).Order().ToList();
        var (periods, bought) = (new List<TrackedPeriod>(), 0);
        for (var last = from.AddDays(days - 1); last <= through; last = last.AddDays(days))
        {
            while (bought < repeats.Count && repeats[bought] <= last)
            {
                bought++;
            }

            periods.Add(new TrackedPeriod(last, bought, ExpectedUntil(last)));
        }

        return new PurchaseTracking(periods);

        double ExpectedUntil(DateOnly last) =>
            won.Where(day => day.First <= last).Sum(day => day.Customers * model.ExpectedPurchases(model.Unit.Of(last.DayNumber - day.First.DayNumber)));
    }
}

/// <summary>Repeat purchases up to the end of a period.</summary>
/// <param name="LastDay">The last day of the period.</param>
/// <param name="Actual">How many there were up to it, all periods before included.</param>
/// <param name="Expected">How many were expected.</param>
public sealed record TrackedPeriod(DateOnly LastDay, int Actual, double Expected);
