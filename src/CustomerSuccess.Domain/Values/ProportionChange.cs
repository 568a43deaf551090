namespace CustomerSuccess.Domain.Values;

/// <summary>How far two proportions of different cases lie apart, with the 95% range of the difference.</summary>
/// <remarks>
/// <para>Newcombe's hybrid score range (Statistics in Medicine 17, 1998, method 10): <c>d − √((p₁ − l₁)² + (u₂ − p₂)²)</c> to <c>d + √((u₁ − p₁)² + (p₂ − l₂)²)</c>,
/// where l and u are the ends of each one's Wilson range.</para>
/// <para>56 of 70 against 48 of 80 is 20.0 points, 5.2 to 33.4.</para>
/// </remarks>
/// <param name="Difference">The first proportion less the second.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record ProportionChange(decimal Difference, decimal Low, decimal High)
{
    /// <summary>Gets whether the difference can be told from chance: its range does not hold 0.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Returns the difference of two proportions; none where one has no cases or a part greater than its whole.</summary>
    public static ProportionChange? Of(int part, int whole, int earlierPart, int earlierWhole)
    {
        if (whole <= 0 || earlierWhole <= 0 || part > whole || earlierPart > earlierWhole)
        {
            return null;
        }

        var (now, before) = ((decimal)part / whole, (decimal)earlierPart / earlierWhole);
        var (ofNow, ofBefore) = (WilsonRange.Of(part, whole), WilsonRange.Of(earlierPart, earlierWhole));
        var difference = now - before;
        return new ProportionChange(
            difference,
            difference - Together(now - ofNow.Low, ofBefore.High - before),
            difference + Together(ofNow.High - now, before - ofBefore.Low));
    }

    private static decimal Together(decimal first, decimal second) => Confidence.Root((first * first) + (second * second));
}
