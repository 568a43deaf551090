namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>By how much a value differs from the one before it.</summary>
/// <remarks><c>100 × (now − before) ÷ |before|</c>, two decimals, measured on the values as they are shown; 0 when the one before is 0.</remarks>
public static class PercentageChange
{
    /// <summary>Returns the change in percent: from 0.56 to 1.71 it is 205.36, and from −0.17 to −74.52 it is −43,735.29.</summary>
    public static decimal Of(decimal before, decimal now) =>
        before == 0 ? 0 : decimal.Round(100 * (now - before) / Math.Abs(before), 2, MidpointRounding.AwayFromZero);
}
