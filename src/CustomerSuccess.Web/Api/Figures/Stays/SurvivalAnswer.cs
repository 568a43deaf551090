using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Retention;

namespace CustomerSuccess.Web.Api.Figures.Stays;

/// <summary>How long customers stay.</summary>
/// <param name="Through">The last day that was looked at.</param>
/// <param name="ChangeNumber">The last change of the records that was seen.</param>
/// <param name="DataThrough">The instant of that change.</param>
/// <param name="All">The curve of all customers of the slice.</param>
/// <param name="Segments">The curve of each segment.</param>
/// <param name="Test">The log-rank test of the segments.</param>
/// <param name="Retention">Who was left after so many months, and who will be.</param>
internal sealed record SurvivalAnswer(
    DateOnly Through, long ChangeNumber, DateTime? DataThrough, SurvivalCurveAnswer All, IReadOnlyList<SegmentSurvivalAnswer> Segments, LogRankAnswer Test, RetentionAnswer Retention)
{
    public static SurvivalAnswer Of(CustomerStays stays, FigureStamp stamp)
    {
        var comparison = SurvivalComparison.Of(stays);
        return new(
            stays.Period.LastDay,
            stamp.ChangeNumber,
            stamp.DataThrough,
            SurvivalCurveAnswer.Of(comparison.All),
            [.. comparison.Segments.Select(segment => new SegmentSurvivalAnswer(segment.Segment, SurvivalCurveAnswer.Of(segment.Curve)))],
            new LogRankAnswer(comparison.Test.ChiSquared, comparison.Test.Degrees, comparison.Test.PValue),
            RetentionAnswer.Of(RetentionProjection.Of(stays.Months)));
    }
}

/// <summary>A curve of survival.</summary>
/// <param name="Customers">How many customers it is of.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="HorizonDays">The longest time that anybody was seen.</param>
/// <param name="Steps">The times at which customers were lost.</param>
internal sealed record SurvivalCurveAnswer(int Customers, int Lost, decimal HorizonDays, IReadOnlyList<SurvivalStepAnswer> Steps)
{
    public static SurvivalCurveAnswer Of(SurvivalCurve curve) => new(
        curve.Customers, curve.Lost, curve.Horizon, [.. curve.Steps.Select(step => new SurvivalStepAnswer(step.Time, step.AtRisk, step.Lost, step.Share, step.Range?.Low, step.Range?.High))]);
}

/// <summary>A time at which customers were lost.</summary>
/// <param name="Days">The time.</param>
/// <param name="AtRisk">How many were there until then.</param>
/// <param name="Lost">How many of them were lost.</param>
/// <param name="Share">The share that stayed from then on, 0 to 1.</param>
/// <param name="Low">The lower end of its range.</param>
/// <param name="High">The upper end of its range.</param>
internal sealed record SurvivalStepAnswer(decimal Days, int AtRisk, int Lost, decimal Share, decimal? Low, decimal? High);

/// <summary>The curve of a segment.</summary>
/// <param name="Segment">The segment; none for customers without one.</param>
/// <param name="Curve">The curve.</param>
internal sealed record SegmentSurvivalAnswer(string? Segment, SurvivalCurveAnswer Curve);

/// <summary>The log-rank test: whether segments stay differently long.</summary>
/// <param name="ChiSquared">The statistic.</param>
/// <param name="Degrees">Its degrees of freedom.</param>
/// <param name="PValue">How likely it is as large by chance; none with one segment.</param>
internal sealed record LogRankAnswer(double ChiSquared, int Degrees, double? PValue);

/// <summary>Who was left after so many months, and who will be.</summary>
/// <param name="NotDefined">Why there is no model.</param>
/// <param name="Alpha">The model's first parameter.</param>
/// <param name="Beta">Its second.</param>
/// <param name="Points">By month from 0.</param>
internal sealed record RetentionAnswer(FitFault? NotDefined, double? Alpha, double? Beta, IReadOnlyList<RetentionPointAnswer> Points)
{
    public static RetentionAnswer Of(RetentionProjection projection)
    {
        var found = projection.Fit as ModelFit<ShiftedBetaGeometric>.Found;
        return new(
            (projection.Fit as ModelFit<ShiftedBetaGeometric>.NotFound)?.Reason,
            found?.Model.Alpha,
            found?.Model.Beta,
            [.. projection.Points.Select(point => new RetentionPointAnswer(point.Period, point.AtRisk, point.Observed, point.Projected))]);
    }
}

/// <summary>A month after winning.</summary>
/// <param name="Month">The number of months.</param>
/// <param name="AtRisk">How many came to the end of it and were seen there.</param>
/// <param name="Observed">The share as it was seen; none past what was seen.</param>
/// <param name="Projected">The share by the model; none without one.</param>
internal sealed record RetentionPointAnswer(int Month, double AtRisk, double? Observed, double? Projected);
