namespace CustomerSuccess.Domain.Values;

/// <summary>Recurring revenue a month, as a whole number of ten-thousandths of the currency's minor unit.</summary>
/// <remarks>A subscription is brought to this grain once; from there on all sums are sums of integers, so that movements add up to the last digit.</remarks>
/// <param name="TenThousandths">The amount; 1,000,000 is one dollar a month in USD.</param>
/// <param name="Currency">The currency of the amount.</param>
public readonly record struct MrrAmount(long TenThousandths, Currency Currency)
{
    /// <summary>How many of our units make one minor unit of the currency.</summary>
    public const int PerMinorUnit = 10_000;

    /// <summary>Gets the amount in minor units of the currency, unrounded.</summary>
    public decimal MinorUnits => (decimal)TenThousandths / PerMinorUnit;

    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The amounts are in different currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static MrrAmount operator +(MrrAmount left, MrrAmount right) => left.Currency == right.Currency
        ? new(left.TenThousandths + right.TenThousandths, left.Currency)
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");
}
