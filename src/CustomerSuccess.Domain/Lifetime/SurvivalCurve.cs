namespace CustomerSuccess.Domain.Lifetime;

/// <summary>The share of customers still there after each length of time, by Kaplan and Meier.</summary>
/// <remarks><para><c>S(t) = Π (1 − lost ÷ at risk)</c> over the times up to t at which somebody was lost. Who is still there counts as at risk up to their time and as nothing after it.</para></remarks>
/// <param name="Steps">The times at which customers were lost, rising, with the share that stayed from then on.</param>
/// <param name="Horizon">The longest time seen, beyond which nothing is known.</param>
/// <param name="Customers">How many customers the curve is of.</param>
/// <param name="Lost">How many of them were lost.</param>
public sealed record SurvivalCurve(IReadOnlyList<SurvivalStep> Steps, int Horizon, int Customers, int Lost)
{
    /// <summary>Returns the curve of lifetimes in any unit of time; those of 0 with nobody lost are never at risk.</summary>
    /// <param name="lifetimes">One for each customer: how long, and whether it ended.</param>
    public static SurvivalCurve Of(IEnumerable<CustomerLifetime> lifetimes) => OfCounts(LifetimeCount.ListOf(lifetimes));

    /// <summary>Returns the same from counts of lifetimes by length, rising.</summary>
    public static SurvivalCurve OfCounts(IReadOnlyList<LifetimeCount> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        var customers = lengths.Sum(length => length.Lost + length.Kept);
        var (steps, atRisk, share) = (new List<SurvivalStep>(), customers, 1m);
        foreach (var moment in lengths)
        {
            if (moment.Lost > 0)
            {
                share = share * (atRisk - moment.Lost) / atRisk;
                steps.Add(new SurvivalStep(moment.Length, atRisk, moment.Lost, share));
            }

            atRisk -= moment.Lost + moment.Kept;
        }

        return new SurvivalCurve(steps, lengths.Count == 0 ? 0 : lengths[^1].Length, customers, lengths.Sum(length => length.Lost));
    }

    /// <summary>Returns the share still there after <paramref name="time"/>, 0 to 1.</summary>
    public decimal At(int time) => Steps.LastOrDefault(step => step.Time <= time)?.Share ?? 1;

    /// <summary>Returns the mean time up to a horizon: the area under the curve, which leaves out what comes after it. Not defined without customers.</summary>
    /// <param name="horizon">The end of the area; the longest time seen if none is given.</param>
    public Figure RestrictedMean(int? horizon = null)
    {
        var (end, area, from, share) = (horizon ?? Horizon, 0m, 0, 1m);
        foreach (var step in Steps.Where(step => step.Time < end))
        {
            area += share * (step.Time - from);
            (from, share) = (step.Time, step.Share);
        }

        return Customers == 0 ? new Figure.NotDefined(WhyNot.NoLifetimes) : new Figure.Defined(area + (share * (end - from)));
    }
}

/// <summary>A time at which customers were lost.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">How many were there until then.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Share">The share that stayed from then on.</param>
public sealed record SurvivalStep(int Time, int AtRisk, int Lost, decimal Share);
