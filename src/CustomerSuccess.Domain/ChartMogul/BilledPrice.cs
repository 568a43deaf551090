using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>What a plan's whole interval costs, as a line item says.</summary>
/// <remarks>
/// <para><c>price = (amount − tax) × prorate factor</c>, where the factor is 1 unless the line is prorated, and otherwise
/// <c>full interval ÷ service period</c> by the second. The full interval is the one that ends when the service period does.</para>
/// <para>25.00 for 16 March 12:00 to 1 April 00:00 on a monthly plan are 15.5 of March's 31 days, so the price is 50.00 a month.</para>
/// </remarks>
/// <param name="AmountMinor">The price of one unit in minor units; below 0 for a credit.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Unit">What the plan's interval is counted in.</param>
/// <param name="UnitCount">How many units it has.</param>
/// <param name="Quantity">How many are paid for.</param>
/// <param name="DiscountBasisPoints">The discount in hundredths of a percent.</param>
public sealed record BilledPrice(long AmountMinor, Currency Currency, BillingUnit Unit, int UnitCount, int Quantity = 1, int DiscountBasisPoints = 0)
{
    /// <summary>Gets the price of the interval for all units, the discount taken off.</summary>
    public long TotalMinor => Cents.Rounded((decimal)AmountMinor * Quantity * (10_000 - DiscountBasisPoints) / 10_000);

    /// <summary>Returns the price of a line item.</summary>
    /// <param name="netMinor">The amount without tax, after the discount, for all units.</param>
    /// <param name="discountMinor">The discount that was taken off.</param>
    /// <param name="quantity">How many are paid for.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="unit">What the plan's interval is counted in.</param>
    /// <param name="unitCount">How many units it has.</param>
    /// <remarks>The unit's price, quantity and discount are kept apart where that loses nothing; else the price is the total of one.</remarks>
    public static BilledPrice Of(long netMinor, long discountMinor, int quantity, Currency currency, BillingUnit unit, int unitCount)
    {
        var gross = netMinor + discountMinor;
        var isExact = gross > 0 && discountMinor >= 0 && netMinor >= 0 && quantity > 0 && gross % quantity == 0 && (Int128)discountMinor * 10_000 % gross == 0;
        return isExact
            ? new BilledPrice(gross / quantity, currency, unit, unitCount, quantity, (int)((Int128)discountMinor * 10_000 / gross))
            : new BilledPrice(netMinor, currency, unit, unitCount);
    }

    /// <summary>Returns what a whole interval costs when a part of it costs <paramref name="netMinor"/>.</summary>
    /// <param name="netMinor">The amount without tax.</param>
    /// <param name="serviceStart">When the part begins.</param>
    /// <param name="serviceEnd">When it and the interval end.</param>
    /// <param name="unit">What the interval is counted in.</param>
    /// <param name="unitCount">How many units it has.</param>
    public static long OfWholeInterval(long netMinor, DateTime serviceStart, DateTime serviceEnd, BillingUnit unit, int unitCount)
    {
        var part = (serviceEnd - serviceStart).Ticks;
        var whole = (serviceEnd - Before(serviceEnd, unit, unitCount)).Ticks;
        return part <= 0 || part >= whole ? netMinor : Cents.Rounded((decimal)netMinor * whole / part);
    }

    private static DateTime Before(DateTime end, BillingUnit unit, int count) => unit switch
    {
        BillingUnit.Year => end.AddYears(-count),
        BillingUnit.Month => end.AddMonths(-count),
        BillingUnit.Week => end.AddDays(-7 * count),
        BillingUnit.Day => end.AddDays(-count),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };
}
