namespace CustomerSuccess.Domain.Lifetime;

/// <summary>The share of customers still there after each length of time, by Kaplan and Meier (1958).</summary>
/// <remarks>
/// <para><c>S(t) = Π (1 − lost ÷ at risk)</c> over the times up to t at which somebody was lost. Who is still there counts as at risk up to their time, that time
/// included, and as nothing after it. Standard errors are Greenwood's, limits are by the logarithm of S (see <see cref="SurvivalStep"/>).</para>
/// </remarks>
/// <param name="Lengths">How many customers were lost and kept after each length of time, rising.</param>
/// <param name="Steps">The times at which customers were lost, rising, with the share that stayed from then on.</param>
public sealed record SurvivalCurve(IReadOnlyList<LifetimeCount> Lengths, IReadOnlyList<SurvivalStep> Steps)
{
    /// <summary>Gets the longest time seen, beyond which nothing is known; 0 without customers.</summary>
    public decimal Horizon => Lengths.Count == 0 ? 0 : Lengths[^1].Length;

    /// <summary>Gets how many customers the curve is of.</summary>
    public int Customers { get; } = Lengths.Sum(length => length.Lost + length.Kept);

    /// <summary>Gets how many of them were lost.</summary>
    public int Lost { get; } = Lengths.Sum(length => length.Lost);

    /// <summary>Returns the curve of lifetimes in any unit of time; those of 0 with nobody lost are never at risk.</summary>
    /// <param name="lifetimes">One for each customer, in any order: how long, and whether it ended.</param>
    public static SurvivalCurve Of(IEnumerable<CustomerLifetime> lifetimes) => OfCounts(LifetimeCount.ListOf(lifetimes));

    /// <summary>Returns the same from counts of lifetimes by length, rising.</summary>
    public static SurvivalCurve OfCounts(IReadOnlyList<LifetimeCount> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        var (steps, atRisk, share, spread) = (new List<SurvivalStep>(), lengths.Sum(length => length.Lost + length.Kept), 1m, 0d);
        foreach (var (length, lost, kept) in lengths)
        {
            if (lost > 0)
            {
                share = share * (atRisk - lost) / atRisk;
                spread += lost / ((double)atRisk * (atRisk - lost));
                steps.Add(new SurvivalStep(length, atRisk, lost, share, spread));
            }

            atRisk -= lost + kept;
        }

        return new SurvivalCurve(lengths, steps);
    }

    /// <summary>Returns how many were there until <paramref name="time"/>: those lost or last seen at it, or later.</summary>
    public int AtRisk(decimal time) => Lengths.SkipWhile(length => length.Length < time).Sum(length => length.Lost + length.Kept);

    /// <summary>Returns the share still there after <paramref name="time"/>, 0 to 1; not defined for a time longer than anybody was seen, unless nobody is left.</summary>
    public Figure At(decimal time) => WhyUnknown(time) is { } reason ? new Figure.NotDefined(reason) : new Figure.Defined(LastStep(time)?.Share ?? 1);

    /// <summary>Returns the last step at or before <paramref name="time"/>, or nothing where nobody was lost so far or the time is longer than anybody was seen.</summary>
    public SurvivalStep? StepAt(decimal time) => WhyUnknown(time) is null ? LastStep(time) : null;

    /// <summary>Returns why nothing is known of a time, or nothing where it is known.</summary>
    internal WhyNot? WhyUnknown(decimal time) =>
        Customers == 0 ? WhyNot.NoLifetimes :
        time > Horizon && Steps is not [.., { Share: 0 }] ? WhyNot.NotSeenThatLong :
        null;

    private SurvivalStep? LastStep(decimal time)
    {
        var (low, high) = (0, Steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Steps[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Steps[low - 1];
    }
}
