namespace CustomerSuccess.Domain.Values;

/// <summary>What ranges of 95% are made with.</summary>
public static class Confidence
{
    /// <summary>The normal distribution's 97.5% point, which is commonly written 1.96.</summary>
    public const decimal Z95 = 1.959964m;

    /// <summary>Returns the square root to about 15 digits, which is more than a range can use.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static decimal Root(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return (decimal)Math.Sqrt((double)value);
    }
}
