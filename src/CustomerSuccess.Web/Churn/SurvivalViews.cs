using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Churn;

/// <summary>Puts into words how long customers stay: the median, the mean up to one horizon, and whether segments differ.</summary>
public sealed class SurvivalViews(IDisplay display, IStringLocalizer<ChurnPage> text)
{
    /// <summary>Returns the view of a comparison.</summary>
    public SurvivalView Of(SurvivalComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var all = comparison.All;
        return new SurvivalView(
            all.Customers == 0 ? null : SurvivalChart.Of(comparison, display, text),
            [text["Column.Segment"], text["Column.Customers"], text["Column.Lost"], text["Column.Median"], text["Column.Mean"]],
            [
                Line(text["All"], all, comparison.Horizon),
                .. comparison.Segments.Count > 1 ? comparison.Segments.Select(segment => Line(segment.Segment ?? text["NoSegment"], segment.Curve, comparison.Horizon)) : [],
            ],
            comparison.Segments.Count > 1 ? Sentence(comparison.Test) : null,
            text["Survival.Note", display.Number(all.Customers), display.Number(all.Lost), Months(comparison.Horizon)]);
    }

    private IReadOnlyList<string> Line(string name, SurvivalCurve curve, decimal horizon)
    {
        var (low, high) = curve.RangeUntil(0.5m);
        return
        [
            name,
            display.Number(curve.Customers),
            display.Number(curve.Lost),
            curve.Median() is Figure.Defined median ? text["MedianAndLimits", Months(median.Value), Months(low), Months(high)] : text["NotReached"],
            curve.RestrictedMean(horizon) is Figure.Defined mean && curve.RestrictedMeanError(horizon) is Figure.Defined error
                ? text["MeanAndRange", Months(mean.Value), display.Number(LifetimeMonths.OfDays(Confidence.Z95 * error.Value), 1)]
                : "–",
        ];
    }

    private string Sentence(LogRankTest test) => test.PValue is not { } chance
        ? text["Compare.No"]
        : text[test.IsClear ? "Compare.Clear" : "Compare.NotClear", display.Number((decimal)test.ChiSquared, 2), display.Number(test.Degrees), chance < 0.001 ? text["Below", display.Number(0.001m, 3)] : display.Number((decimal)chance, 3)];

    private string Months(decimal days) => display.Number(LifetimeMonths.OfDays(days), 1);

    private string Months(Figure days) => days is Figure.Defined some ? Months(some.Value) : "…";
}
