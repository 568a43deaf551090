using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>What a subscription's term brings a month by ChartMogul's definition.</summary>
/// <remarks>
/// <para><c>MRR = amount of an interval × quantity × (1 − discount) ÷ months in the interval</c>, tax excluded, rounded to whole hundredths.</para>
/// <para>A month has 30.4375 days: a week's 10.00 are 10 × 30.4375 ÷ 7 = 43.48 a month, a year's 120.00 are 10.00. Our own MRR keeps ten-thousandths
/// of the minor unit and rounds sums only when they are shown; this one rounds each term, so that sums are sums of what is shown.</para>
/// <para>Trials and paused terms bring nothing.</para>
/// </remarks>
public static class MonthlyCents
{
    /// <summary>Returns the term's MRR in hundredths of its currency's main unit.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long Of(SubscriptionTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Of(term.AmountMinor, term.Quantity, term.DiscountBasisPoints, term.Unit, term.UnitCount, term.Kind, term.Currency);
    }

    /// <summary>Returns the same from the parts of a term, for who keeps them in columns.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long Of(long amountMinor, int quantity, int discountBasisPoints, BillingUnit unit, int unitCount, TermKind kind, Currency currency)
    {
        if (kind is not TermKind.Paid)
        {
            return 0;
        }

        var (times, per) = IntervalsPerMonth(unit);
        var part = (Int128)amountMinor * quantity * (10_000 - discountBasisPoints) * times * Cents.PerUnit;
        var whole = (Int128)per * unitCount * 10_000 * currency.MinorUnitsPerUnit();
        return checked((long)((part + (whole / 2)) / whole));
    }

    /// <summary>How many intervals of one unit a month has, as a fraction: a week 30.4375 ÷ 7 = 487/112, a day 30.4375 = 487/16.</summary>
    private static (int Numerator, int Denominator) IntervalsPerMonth(BillingUnit unit) => unit switch
    {
        BillingUnit.Year => (1, 12),
        BillingUnit.Month => (1, 1),
        BillingUnit.Week => (487, 112),
        BillingUnit.Day => (487, 16),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };
}
