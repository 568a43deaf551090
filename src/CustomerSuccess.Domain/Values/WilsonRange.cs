namespace CustomerSuccess.Domain.Values;

/// <summary>The 95% range of a proportion by Wilson's score, which stays between 0 and 1 and holds for few cases too.</summary>
/// <remarks><para><c>(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)</c>. 64 of 1,000 is 5.0 to 8.1%.</para></remarks>
/// <param name="Low">The lower end, a proportion.</param>
/// <param name="High">The upper end, a proportion.</param>
public sealed record WilsonRange(decimal Low, decimal High)
{
    /// <summary>Returns the range of <paramref name="part"/> cases in <paramref name="whole"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="whole"/> is not above 0, or <paramref name="part"/> is not from 0 to it.</exception>
    public static WilsonRange Of(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        const decimal square = Confidence.Z95 * Confidence.Z95;
        var share = (decimal)part / whole;
        var middle = share + (square / (2m * whole));
        var half = Confidence.Z95 * Confidence.Root((share * (1 - share) / whole) + (square / (4m * whole * whole)));
        var scale = 1 + (square / whole);

        // At the ends of the scale the two terms are equal but for their last digits.
        return new WilsonRange(part == 0 ? 0 : (middle - half) / scale, part == whole ? 1 : (middle + half) / scale);
    }
}
