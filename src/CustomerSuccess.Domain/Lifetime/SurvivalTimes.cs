namespace CustomerSuccess.Domain.Lifetime;

/// <summary>Times read from a survival curve: the median and other quantiles, and the mean up to a horizon.</summary>
public static class SurvivalTimes
{
    /// <summary>Two shares nearer than this are one: they are products of fractions, whose last digits are rounding.</summary>
    private const decimal Tie = 1e-12m;

    /// <summary>Returns the time after which half of the customers are left; see <see cref="TimeUntil"/>.</summary>
    public static Figure Median(this SurvivalCurve curve) => curve.TimeUntil(0.5m);

    /// <summary>Returns the time by which the share still there has fallen to <paramref name="share"/>.</summary>
    /// <remarks>It is the first time at which it is at most that. Where the curve runs flat at exactly that share, it is the middle of the flat piece, as R's survival has it.</remarks>
    /// <param name="curve">The curve.</param>
    /// <param name="share">A share from 0, included, to 1, left out: 0.5 for the median.</param>
    /// <returns>The time; not defined where the curve never falls so far.</returns>
    public static Figure TimeUntil(this SurvivalCurve curve, decimal share)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return First(curve, share, step => step.Share);
    }

    /// <summary>Returns the 95% limits of <see cref="TimeUntil"/>: the times at which the limits of the curve fall to the share (Brookmeyer and Crowley 1982). Either may be not defined.</summary>
    public static (Figure Low, Figure High) RangeUntil(this SurvivalCurve curve, decimal share)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return (First(curve, share, step => step.Range?.Low), First(curve, share, step => step.Range?.High));
    }

    /// <summary>Returns the mean time up to a horizon: the area under the curve, which leaves out what comes after it.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="horizon">The end of the area; the longest time seen if none is given.</param>
    /// <returns>The mean; not defined without customers, or with a horizon longer than anybody was seen while some are left.</returns>
    public static Figure RestrictedMean(this SurvivalCurve curve, decimal? horizon = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var end = horizon ?? curve.Horizon;
        return curve.WhyUnknown(end) is { } reason ? new Figure.NotDefined(reason) : new Figure.Defined(Areas(curve, end).First);
    }

    /// <summary>Returns the standard error of <see cref="RestrictedMean"/>: <c>√Σ A² × lost ÷ (at risk × (at risk − lost))</c>, where A is the area from a loss to the horizon.</summary>
    public static Figure RestrictedMeanError(this SurvivalCurve curve, decimal? horizon = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var end = horizon ?? curve.Horizon;
        return curve.WhyUnknown(end) is { } reason ? new Figure.NotDefined(reason) : new Figure.Defined((decimal)Math.Sqrt(Areas(curve, end).Variance));
    }

    private static (decimal First, double Variance) Areas(SurvivalCurve curve, decimal end)
    {
        var (area, variance, to) = (0m, 0d, end);
        for (var i = curve.Steps.Count - 1; i >= 0; i--)
        {
            var step = curve.Steps[i];
            if (step.Time < end)
            {
                area += step.Share * (to - step.Time);
                to = step.Time;
                variance += step.AtRisk == step.Lost ? 0 : Math.Pow((double)area, 2) * step.Lost / ((double)step.AtRisk * (step.AtRisk - step.Lost));
            }
        }

        return (area + to, variance);
    }

    private static Figure First(SurvivalCurve curve, decimal share, Func<SurvivalStep, decimal?> value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        if (curve.Customers == 0)
        {
            return new Figure.NotDefined(WhyNot.NoLifetimes);
        }

        var first = curve.Steps.FirstOrDefault(step => value(step) <= share + Tie);
        if (first is null)
        {
            return new Figure.NotDefined(WhyNot.ShareNotReached);
        }

        // Flat at the share itself: up to the next loss, or to the end of what was seen.
        var isFlat = value(first) >= share - Tie;
        var next = isFlat ? curve.Steps.FirstOrDefault(step => step.Time > first.Time && value(step) < share - Tie)?.Time ?? curve.Horizon : first.Time;
        return new Figure.Defined((first.Time + next) / 2);
    }
}
