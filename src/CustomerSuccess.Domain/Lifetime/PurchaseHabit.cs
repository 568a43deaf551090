using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How much and how often customers buy, over the year that ends with a period.</summary>
/// <param name="AverageMinor">What was paid, refunds taken off, ÷ purchases, in minor units of the reporting currency.</param>
/// <param name="PerMonth">Purchases ÷ months in which customers were active.</param>
public sealed record PurchaseHabit(Figure AverageMinor, Figure PerMonth)
{
    /// <summary>Over how many days it is looked at.</summary>
    public const int Days = 365;

    /// <summary>Returns the value of a lifetime: <c>average purchase × purchases a month × months</c> (R6.1), or all three by the year.</summary>
    public static Figure ValueOf(Figure average, Figure purchases, Figure lifetime)
    {
        ArgumentNullException.ThrowIfNull(average);
        return average.Then(amount => purchases.Then(often => lifetime.Then(time => new Figure.Defined(amount * often * time))));
    }

    /// <summary>Returns the habit of a slice.</summary>
    /// <param name="purchases">Every purchase of the slice, of any kind; each is converted at the rate of its day and rounded half to even.</param>
    /// <param name="active">Every active span of the slice.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="period">The period with whose end the year ends.</param>
    public static PurchaseHabit Of(IEnumerable<Purchase> purchases, IEnumerable<ActiveSpan> active, ExchangeRates rates, Currency currency, Period period)
    {
        var year = new Period(period.End.AddDays(-Days), period.End);
        var bought = purchases.Where(purchase => year.Contains(purchase.On)).ToList();
        var amounts = bought.Select(purchase => rates.Convert(purchase.AmountMinor, purchase.Currency, currency, purchase.On)).ToList();
        var count = bought.Count(purchase => purchase.AmountMinor >= 0);
        return OfSums(amounts.Contains(null) ? null : amounts.Sum() ?? 0, count, active.Sum(span => (long)DaysIn(span, year)));
    }

    /// <summary>Returns the habit from sums over the year.</summary>
    /// <param name="paid">What was paid, refunds taken off, in minor units; none when a rate is missing.</param>
    /// <param name="purchases">How many purchases, refunds not counted.</param>
    /// <param name="activeDays">On how many days customers were active, added up over customers.</param>
    public static PurchaseHabit OfSums(long? paid, int purchases, long activeDays) => new(
        paid is { } sum ? Figure.Ratio(sum, purchases, ifNothing: WhyNot.NoPurchases) : new Figure.NotDefined(WhyNot.NoExchangeRate),
        purchases == 0 ? new Figure.NotDefined(WhyNot.NoPurchases) : Figure.Ratio(purchases, LifetimeMonths.OfDays(activeDays), ifNothing: WhyNot.NoCustomers));

    private static int DaysIn(ActiveSpan span, Period year)
    {
        var from = span.From > year.Start ? span.From : year.Start;
        var until = span.Until is { } end && end < year.End ? end : year.End;
        return Math.Max(0, until.DayNumber - from.DayNumber);
    }
}
