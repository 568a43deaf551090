namespace CustomerSuccess.Domain.Revenue;

/// <summary>How much a term of a subscription may cost, so that the MRR of many fits in 64 bits.</summary>
/// <remarks>
/// <para><c>amount × quantity ≤ 10,000,000,000,000 × min(1, months in the interval)</c>, in minor units, the discount left aside.</para>
/// <para>MRR is kept in ten-thousandths of the minor unit. A term at the limit has 100,000,000,000,000,000 of them a month, and 92 such terms fit; a price a day is some
/// thirty a month, so its limit is that much lower.</para>
/// </remarks>
public static class LargestTerm
{
    private const decimal MostMinor = 10_000_000_000_000m;

    /// <summary>Tells whether a term may cost this much.</summary>
    /// <param name="amountMinor">The price of one unit, in minor units.</param>
    /// <param name="quantity">How many are paid for.</param>
    /// <param name="unit">What the interval is counted in.</param>
    /// <param name="unitCount">How many units the interval has, at least 1.</param>
    public static bool Allows(long amountMinor, int quantity, BillingUnit unit, int unitCount) =>
        (decimal)amountMinor * quantity <= MostMinor * Math.Min(1, TermMrr.MonthsIn(unit, unitCount, MonthLength.YearOf365Point25));
}
