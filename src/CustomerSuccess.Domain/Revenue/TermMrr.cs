namespace CustomerSuccess.Domain.Revenue;

/// <summary>What a term of a subscription is worth a month.</summary>
/// <remarks>
/// <para><c>MRR = amount × quantity × (1 − discount) ÷ months in the interval</c>, tax excluded.</para>
/// <para>120 a year are 10 a month. It is rounded once, half to even, to whole ten-thousandths of the minor unit, in exact whole-number arithmetic.</para>
/// </remarks>
public static class TermMrr
{
    /// <summary>Returns the term's recurring revenue a month, whatever the kind of the term.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount or quantity is negative, the discount is not 0 to 10,000, or the interval is not at least 1.</exception>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static MrrAmount Of(SubscriptionTerm term, MonthLength monthLength)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new(TenThousandths(term.AmountMinor, term.Quantity, term.DiscountBasisPoints, term.Unit, term.UnitCount, monthLength), term.Currency);
    }

    /// <summary>Returns how many months an interval has, which the formula divides by: a year 12, a week 112/487 by years of 365.25 days.</summary>
    public static decimal MonthsIn(BillingUnit unit, int unitCount, MonthLength monthLength)
    {
        var (numerator, denominator) = IntervalsPerMonth(unit, monthLength);
        return (decimal)denominator * unitCount / numerator;
    }

    /// <summary>Returns the same from the parts of a term, for who keeps them in columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount or quantity is negative, the discount is not 0 to 10,000, or the interval is not at least 1.</exception>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long TenThousandths(long amountMinor, int quantity, int discountBasisPoints, BillingUnit unit, int unitCount, MonthLength monthLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amountMinor);
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfNegative(discountBasisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(discountBasisPoints, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(unitCount, 1);
        var (months, per) = IntervalsPerMonth(unit, monthLength);

        // The 10,000 of the basis points and the 10,000 of our grain cancel out.
        var interval = (Int128)amountMinor * quantity * (10_000 - discountBasisPoints);
        return (long)RoundedHalfToEven(interval * months, (Int128)per * unitCount);
    }

    /// <summary>How many intervals of one unit a month has, as a fraction: a week 365.25 ÷ 12 ÷ 7 = 487/112.</summary>
    private static (int Numerator, int Denominator) IntervalsPerMonth(BillingUnit unit, MonthLength length) => (unit, length) switch
    {
        (BillingUnit.Year, _) => (1, 12),
        (BillingUnit.Month, _) => (1, 1),
        (BillingUnit.Week, MonthLength.YearOf365Point25 or MonthLength.Days30Point4375) => (487, 112),
        (BillingUnit.Day, MonthLength.YearOf365Point25 or MonthLength.Days30Point4375) => (487, 16),
        (BillingUnit.Week, MonthLength.Weeks52) => (13, 3),
        (BillingUnit.Day, MonthLength.Weeks52) => (91, 3),
        (BillingUnit.Week, MonthLength.Weeks4Point33) => (433, 100),
        (BillingUnit.Day, MonthLength.Weeks4Point33) => (3_031, 100),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), $"{unit} by {length} has no months."),
    };

    private static Int128 RoundedHalfToEven(Int128 part, Int128 whole)
    {
        if (whole == 1)
        {
            return part;
        }

        var (quotient, rest) = Int128.DivRem(part, whole);
        var twice = rest * 2;
        return twice > whole || (twice == whole && Int128.IsOddInteger(quotient)) ? quotient + 1 : quotient;
    }
}
