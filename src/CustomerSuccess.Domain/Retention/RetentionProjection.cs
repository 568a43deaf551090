using CustomerSuccess.Domain.Likelihood;

namespace CustomerSuccess.Domain.Retention;

/// <summary>The share of customers still there after each period: as it was seen, and as the shifted-beta-geometric model has it, past what was seen.</summary>
/// <param name="Fit">The model, or why there is none.</param>
/// <param name="Points">By period from 0: first those seen, then, where there is a model, those ahead.</param>
public sealed record RetentionProjection(ModelFit<ShiftedBetaGeometric> Fit, IReadOnlyList<RetentionPoint> Points)
{
    /// <summary>How many periods past the last one seen are projected. The paper projects five from seven; the further, the more it is the model that speaks.</summary>
    public const int Ahead = 12;

    /// <summary>With fewer customers than this a period's share is noise; it is neither shown nor the last one seen.</summary>
    public const int LeastAtRisk = 10;

    /// <summary>Gets the last period seen.</summary>
    public int Seen => Points.Count(point => point.Observed is not null) - 1;

    /// <summary>Returns the projection.</summary>
    /// <param name="counts">What became of customers at the end of each period; the model learns from all of them.</param>
    public static RetentionProjection Of(IReadOnlyList<RenewalCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var fit = ShiftedBetaGeometricFit.OfRenewals(counts);
        var model = fit is ModelFit<ShiftedBetaGeometric>.Found found ? found.Model : null;
        var points = new List<RetentionPoint> { new(0, counts.Count == 0 ? 0 : counts[0].Lost + counts[0].Kept, 1, model?.Survival(0)) };
        foreach (var count in counts.TakeWhile(count => count.Lost + count.Kept >= LeastAtRisk))
        {
            points.Add(new RetentionPoint(count.Period, count.Lost + count.Kept, points[^1].Observed * (count.Kept / (count.Lost + count.Kept)), model?.Survival(count.Period)));
        }

        if (model is not null && points.Count > 1)
        {
            points.AddRange(Enumerable.Range(points.Count, Ahead).Select(period => new RetentionPoint(period, 0, null, model.Survival(period))));
        }

        return new RetentionProjection(fit, points);
    }
}

/// <summary>The share still there after a number of periods.</summary>
/// <param name="Period">The number of periods.</param>
/// <param name="AtRisk">How many customers came to the end of it and were seen there; at 0, how many were won. 0 past what was seen.</param>
/// <param name="Observed">The share as it was seen, 0 to 1; none past what was seen.</param>
/// <param name="Projected">The share by the model, 0 to 1; none without a model.</param>
public readonly record struct RetentionPoint(int Period, double AtRisk, double? Observed, double? Projected);
