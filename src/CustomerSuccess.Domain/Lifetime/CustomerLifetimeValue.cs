using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>What one customer is worth over a lifetime like that of the others.</summary>
/// <remarks>
/// <para>With recurring revenue: <c>MRR × gross margin × lifetime in months</c>.</para>
/// <para>Without: <c>average purchase × purchases a month × lifetime in months</c>, of the customer's own purchases of the last year.</para>
/// </remarks>
/// <param name="Peers">The lifetime and the margin, as they are for all customers of the slice.</param>
/// <param name="MonthlyMinor">What the customer brings a month in minor units: MRR, or average purchase × purchases a month.</param>
/// <param name="AveragePurchaseMinor">The average purchase; not defined for who has recurring revenue.</param>
/// <param name="PurchasesPerMonth">How many purchases the customer makes a month; not defined for who has recurring revenue.</param>
public sealed record CustomerLifetimeValue(LifetimeValue Peers, Figure MonthlyMinor, Figure AveragePurchaseMinor, Figure PurchasesPerMonth)
{
    /// <summary>How many days of purchases are looked at.</summary>
    public const int Window = 365;

    private const decimal DaysPerMonth = 365m / 12m;

    /// <summary>Gets whether the value comes from recurring revenue.</summary>
    public bool IsRecurring => AveragePurchaseMinor is Figure.NotDefined;

    /// <summary>Gets the value in minor units of the reporting currency.</summary>
    public Figure Value => MonthlyMinor.Then(monthly => Peers.LifetimeMonths.Then(months => new Figure.Defined(
        IsRecurring ? monthly * Peers.GrossMargin * months : monthly * months)));

    /// <summary>Returns the value of a customer.</summary>
    /// <param name="mrr">Recurring revenue of today in the reporting currency; none where an exchange rate is missing.</param>
    /// <param name="purchases">The customer's purchases of the last year; of fewer days where there are very many.</param>
    /// <param name="rates">The exchange rates; a purchase counts at the rate of its day.</param>
    /// <param name="from">The first day of which <paramref name="purchases"/> has all.</param>
    /// <param name="today">The day that it is seen from, counted in.</param>
    /// <param name="peers">The lifetime value of the slice.</param>
    public static CustomerLifetimeValue Of(MrrAmount? mrr, IEnumerable<Purchase> purchases, ExchangeRates rates, DateOnly from, DateOnly today, LifetimeValue peers)
    {
        ArgumentNullException.ThrowIfNull(peers);
        ArgumentNullException.ThrowIfNull(rates);
        var none = new Figure.NotDefined(WhyNot.NoPurchases);
        if (mrr is null)
        {
            return new CustomerLifetimeValue(peers, new Figure.NotDefined(WhyNot.NoExchangeRate), none, none);
        }

        if (mrr.Value.TenThousandths > 0)
        {
            return new CustomerLifetimeValue(peers, new Figure.Defined(mrr.Value.MinorUnits), none, none);
        }

        var bought = purchases.Where(purchase => purchase.On >= from && purchase.On <= today)
            .Select(purchase => rates.Convert(purchase.AmountMinor, purchase.Currency, peers.Currency, purchase.On)).ToList();
        if (bought.Contains(null))
        {
            return new CustomerLifetimeValue(peers, new Figure.NotDefined(WhyNot.NoExchangeRate), none, none);
        }

        var months = (today.DayNumber - from.DayNumber + 1) / DaysPerMonth;
        var average = Figure.Ratio(bought.Sum() ?? 0, bought.Count, ifNothing: WhyNot.NoPurchases);
        return new CustomerLifetimeValue(
            peers,
            average.Then(amount => new Figure.Defined(amount * bought.Count / months)),
            average,
            average.Then(_ => new Figure.Defined(bought.Count / months)));
    }
}
