namespace CustomerSuccess.Data.Ledger;

/// <summary>An exchange rate between minor units, made ready for many amounts. Agrees with ExchangeRates.Convert to the last digit.</summary>
internal readonly struct MinorRate
{
    private readonly decimal _rate;
    private readonly long _numerator;
    private readonly long _denominator;

    public MinorRate(decimal rate)
    {
        _rate = rate;
        var scale = rate.Scale;
        var whole = scale <= 18 ? rate * Power(scale) : decimal.MaxValue;
        if (whole <= long.MaxValue)
        {
            (_numerator, _denominator) = ((long)whole, (long)Power(scale));
        }
    }

    /// <summary>Returns the amount, rounded half to even to a whole number.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public long Convert(long amount)
    {
        var high = Math.BigMul(amount, _numerator, out var low);
        if (_denominator == 0 || high != low >> 63)
        {
            return (long)decimal.Round(amount * _rate, MidpointRounding.ToEven);
        }

        var (quotient, rest) = Math.DivRem(low, _denominator);
        var twice = (Int128)Math.Abs(rest) * 2;
        return twice > _denominator || (twice == _denominator && (quotient & 1) != 0) ? quotient + Math.Sign(low) : quotient;
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
