using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Working;

/// <summary>Explains how long customers stay: the survival curve of Kaplan and Meier.</summary>
public sealed class SurvivalWorking(IFigureReader<CustomerStays> reader, WorkingWords words) : IMetricWorking
{
    private static readonly int[] MonthsShown = [12, 24, 36];
    private readonly IDisplay _display = words.Display;
    private readonly IStringLocalizer _text = words.Text;

    public MetricName Metric => MetricName.Survival;

    public IReadOnlyList<FigurePart> Parts { get; } = [FigurePart.ActiveAtEnd];

    public async Task<WorkingView> ReadAsync(WorkingQuestion question, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync([question.Period.Measured], question.Filter, question.Viewer, cancellationToken: cancellationToken);
        var comparison = SurvivalComparison.Of(reading.Values[0]);
        var (curve, median) = (comparison.All, comparison.All.Median());
        return new WorkingView(
            _text["Title.Survival"],
            words.Name(question),
            Formula(curve, median),
            _text["Sentence.Survival", Months(comparison.Horizon)],
            [],
            words.Periods(question, null),
            [
                words.Count("EverCustomers", curve.Customers),
                words.Count("EverLost", curve.Lost),
                words.Count("StillSeen", curve.Customers - curve.Lost, question.Links.To(FigurePart.ActiveAtEnd)),
                .. MedianRange(curve, median),
                .. MonthsShown.SelectMany(months => After(curve, months)),
                new WorkingRow(_text["Count.RestrictedMean", Months(comparison.Horizon)], Mean(curve, comparison.Horizon)),
                .. LogRank(comparison.Test),
                words.DataThrough(reading.Stamp, question),
            ]);
    }

    /// <summary>The product is too long to write out: its first and its last factor before half are left stand for it.</summary>
    private WorkingFormula Formula(SurvivalCurve curve, Figure median)
    {
        List<SurvivalStep> steps = [.. curve.Steps.Where(step => step.Lost > 0 && (median is not Figure.Defined half || step.Time <= half.Value))];
        var ends = steps.Count > 1 ? new[] { steps[0], steps[^1] } : [.. steps];
        return new WorkingFormula(
            _text["Formula.Survival"],
            [new WorkingTerm(_text["Formula.Survival.Product"]), new WorkingTerm("1 −"), new WorkingTerm(_text["Formula.Survival.Lost"], _text["Formula.Survival.AtRisk"])],
            [.. ends.SelectMany((step, i) => i == 0 ? Factor(step) : Factor(step).Prepend(new WorkingTerm("× … ×")))],
            words.Result(median, days => _text["Months", Months(days)]));
    }

    private IEnumerable<WorkingTerm> Factor(SurvivalStep step) => [new WorkingTerm("(1 −"), new WorkingTerm(_display.Number(step.Lost), _display.Number(step.AtRisk)), new WorkingTerm(")")];

    private IEnumerable<WorkingRow> MedianRange(SurvivalCurve curve, Figure median)
    {
        if (median is Figure.Defined)
        {
            var (low, high) = curve.RangeUntil(0.5m);
            yield return new WorkingRow(_text["Count.MedianRange"], _text["FromTo", Months(low), Months(high)]);
        }
    }

    private IEnumerable<WorkingRow> After(SurvivalCurve curve, int months)
    {
        if (curve.StepAt(LifetimeMonths.ToDays(months)) is { } step)
        {
            yield return new WorkingRow(_text["Count.StillThereAfter", _display.Number(months)], _display.Percent(step.Share));
            if (step.Range is { } range)
            {
                yield return new WorkingRow(_text["Count.Range"], _text["FromTo", _display.Percent(range.Low), _display.Percent(range.High)]);
            }
        }
    }

    private string Mean(SurvivalCurve curve, decimal horizon) => words.Result(curve.RestrictedMean(horizon), mean => _text["Months", Months(mean)]);

    private IEnumerable<WorkingRow> LogRank(LogRankTest test)
    {
        if (test.PValue is { } chance)
        {
            yield return new WorkingRow(_text["Count.LogRank", _display.Number(test.Degrees)], _display.Number((decimal)test.ChiSquared, 2));
            yield return new WorkingRow(_text["Count.Chance"], _display.Number((decimal)Math.Max(chance, 0.001), 3));
        }
    }

    private string Months(decimal days) => _display.Number(LifetimeMonths.OfDays(days), 1);

    private string Months(Figure days) => days is Figure.Defined some ? Months(some.Value) : "…";
}
