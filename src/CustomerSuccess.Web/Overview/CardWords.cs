using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>What the cards of all metrics say alike: how a figure moved, since when, and why there is none.</summary>
public sealed class CardWords(ReportSeries series, IDisplay display, IStringLocalizer text, IStringLocalizer<WorkingWords> working)
{
    public IDisplay Display => display;

    public IStringLocalizer Text => text;

    /// <summary>Gets the place of the chosen period in every reading.</summary>
    public int Now => series.Chosen;

    /// <summary>Gets the place of the period that it is compared with.</summary>
    public int Before => series.Chosen - 1;

    /// <summary>Returns a card.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="at">The figure of each period.</param>
    /// <param name="value">Writes its value, large, and the unit beside it.</param>
    /// <param name="change">How it moved, where both periods have a value.</param>
    /// <param name="title">The key of its name, where the metric's own is not meant.</param>
    public CardView Card(MetricName metric, Func<int, Figure> at, Func<decimal, MoneyParts> value, Func<decimal, decimal, ChangeView?> change, string? title = null) => new(
        metric,
        text[title ?? $"Card.{metric}"],
        at(Now) switch
        {
            Figure.Defined some => Defined(some.Value, at, value, change),
            Figure.NotDefined none => new MetricCardView("–", text["NotDefined"], WhyNot: working[$"WhyNot.{none.Reason}"], Trend: Trend(at), IsRunning: series.Current.IsRunning),
            _ => throw new InvalidOperationException("A figure is either defined or not."),
        });

    /// <summary>A difference of two proportions, in points.</summary>
    public ChangeView Points(decimal now, decimal before, Certainty certainty) =>
        new(ChangeView.DirectionOf(now - before), display.Points(now - before), ComparedWith, certainty);

    /// <summary>A difference of two numbers, in their own unit.</summary>
    public ChangeView Difference(decimal now, decimal before, Certainty certainty) =>
        new(ChangeView.DirectionOf(decimal.Round(now) - decimal.Round(before)), display.Signed(decimal.Round(now) - decimal.Round(before)), ComparedWith, certainty);

    /// <summary>A change against the value before, in percent; none where that was 0.</summary>
    public ChangeView? Relative(decimal now, decimal before) => before == 0 ? null
        : new ChangeView(ChangeView.DirectionOf(now - before), display.Change(Figure.Ratio(now - before, Math.Abs(before), WhyNot.NothingBefore)), ComparedWith);

    private string ComparedWith => text[series.Current.IsRunning ? "ComparedWithAllOf" : "ComparedWith", display.PeriodShort(series.Before.Whole, series.Kind)];

    private MetricCardView Defined(decimal now, Func<int, Figure> at, Func<decimal, MoneyParts> value, Func<decimal, decimal, ChangeView?> change)
    {
        var parts = value(now);
        var moved = at(Before) is Figure.Defined before ? change(now, before.Value) : null;
        return new MetricCardView(parts.Value, parts.Unit, moved, Trend(at), IsRunning: series.Current.IsRunning);
    }

    private IReadOnlyList<double?> Trend(Func<int, Figure> at) => [.. Enumerable.Range(0, Now + 1).Select(i => at(i) is Figure.Defined some ? (double?)some.Value : null)];
}
