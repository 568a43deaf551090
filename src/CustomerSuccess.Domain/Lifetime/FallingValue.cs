namespace CustomerSuccess.Domain.Lifetime;

/// <summary>When a lifetime value calls for a look at the offer and the experience (R6.2).</summary>
public static class FallingValue
{
    /// <summary>Tells whether the last two changes of a series of months are both falls; a month without a value breaks the row.</summary>
    /// <param name="months">The values by month, the latest last.</param>
    public static bool IsFalling(IReadOnlyList<Figure> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        return months is [.., Figure.Defined first, Figure.Defined second, Figure.Defined third] && first.Value > second.Value && second.Value > third.Value;
    }
}
