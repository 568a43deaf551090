using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Closing MRR as a line above, its movements stacked below, over one time axis: no second axis is needed.</summary>
public static class MrrChart
{
    private static readonly Movement[] Movements =
    [
        new(FigurePart.NewMrr, "--series-1", 1, mrr => mrr.New),
        new(FigurePart.ExpansionMrr, "--series-2", 1, mrr => mrr.Expansion),
        new(FigurePart.ReactivationMrr, "--series-3", 1, mrr => mrr.Reactivation),
        new(FigurePart.ChurnMrr, "--series-5", -1, mrr => mrr.Churn),
        new(FigurePart.ContractionMrr, "--series-4", -1, mrr => mrr.Contraction),
    ];

    private static readonly int[] BothPanels = [0, 1];

    private static readonly FigurePart[] InLegend = [FigurePart.NewMrr, FigurePart.ExpansionMrr, FigurePart.ReactivationMrr, FigurePart.ContractionMrr, FigurePart.ChurnMrr];

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(ReportSeries series, Reading<MrrMovements> reading, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var mrr = reading.Values;
        var currency = mrr[series.Chosen].Currency;
        var unit = display.MoneyAxis(mrr.Max(one => new MrrAmount(one.Closing, currency).MinorUnits), currency);
        var known = mrr.Where(one => one.MissingRate is null).DefaultIfEmpty(mrr[series.Chosen]).ToList();
        decimal In(long amount) => new MrrAmount(amount, currency).MinorUnits / unit.MinorUnitsPer;

        // Without an exchange rate there is a gap, not a zero.
        decimal? Of(MrrMovements one, long amount) => one.MissingRate is null ? In(amount) : null;
        var axis = TimeAxis.Of(series, display);
        var closing = AxisScale.Of(In(known.Min(one => one.Closing)), In(known.Max(one => one.Closing)), 2);
        var moved = AxisScale.Of(-In(known.Max(one => one.Churn + one.Contraction)), In(known.Max(one => one.New + one.Expansion + one.Reactivation)), 4);
        return new ChartView(
            text["Mrr"],
            known.Count < mrr.Count ? text["Mrr.NoRate"] : text["Mrr.Sub", Money(mrr[series.Chosen], mrr[series.Chosen].Closing, display)],
            [.. InLegend.Select(part => new LegendItem(text[$"Mrr.{part}"], MovementOf(part).Token[2..])), new LegendItem(text["Mrr.Closing"], "chart-ink", IsLine: true)],
            new
            {
                axisPointer = new { link = new[] { new { xAxisIndex = BothPanels } } },
                grid = new[] { ChartStyle.Panel(22, 60), ChartStyle.Panel(128, 160) },
                tooltip = ChartStyle.Tip(axis.Names.Select((name, i) => ChartStyle.TipText(name, series.All[i].IsRunning ? text["SoFar"].Value : null, Lines(mrr[i], display, text)))),
                xAxis = new[] { ChartStyle.Time(axis, 0, isNamed: false), ChartStyle.Time(axis, 1, hasLine: false), ChartStyle.Between(axis), ChartStyle.Between(axis, 1) },
                yAxis = new[]
                {
                    ChartStyle.Values(closing, line => display.Number(line, closing.Decimals), text["Mrr.ClosingAxis", unit.Name]),
                    ChartStyle.Values(moved, line => line == 0 ? display.Number(0) : display.Signed(line, moved.Decimals), text["Mrr.MovementsAxis", unit.Name], 1),
                },
                series = (object[])
                [
                    .. Line(series, [.. mrr.Select(one => Of(one, one.Closing))], value => display.Number(value, 1)),
                    .. Movements.Select(movement => Bars(movement, series, mrr, Of, text["SoFar"])),
                    ChartStyle.NewYear(axis, 2),
                    ChartStyle.NewYear(axis, 3, 1),
                ],
            },
            new ChartTableView(
                [text["Period"], .. InLegend.Select(part => text[$"Mrr.{part}"].Value), text["Mrr.Closing"]],
                [.. mrr.Select((one, i) => (IReadOnlyList<string>)[ChurnChart.Name(axis, series, i, text), .. InLegend.Select(part => Money(one, MovementOf(part).Amount(one), display)), Money(one, one.Closing, display)])])
            { Days = [.. series.All.Select(period => period.Measured)] });
    }

    private static Movement MovementOf(FigurePart part) => Movements.Single(movement => movement.Part == part);

    /// <summary>The closing MRR of full periods as a line; its part up to today is dashed.</summary>
    private static IEnumerable<object> Line(ReportSeries series, IReadOnlyList<decimal?> closing, Func<decimal, string> write)
    {
        var full = series.All.Count(period => !period.IsRunning);
        yield return new
        {
            id = FigurePart.ActiveAtEnd.ToString(),
            type = "line",
            symbol = "none",
            lineStyle = new { color = "--chart-ink", width = 1.75 },
            itemStyle = new { color = "--chart-ink" },
            data = closing.Take(full).Select((value, i) => i == Math.Min(series.Chosen, full - 1) && value is { } known ? Marked(known, write(known)) : new { value }),
        };
        if (full > 0 && full < closing.Count)
        {
            yield return new
            {
                type = "line",
                symbol = "none",
                silent = true,
                lineStyle = new { color = "--chart-ink", width = 1.75, type = ChartStyle.Dashes },
                itemStyle = new { color = "--chart-ink" },
                data = closing.Select((value, i) => i >= full - 1 ? value : null),
            };
        }
    }

    private static object Marked(decimal value, string text) => new
    {
        value,
        symbol = "circle",
        symbolSize = 6,
        label = new { show = true, position = "top", align = "right", distance = 6, formatter = text, color = "--text", fontWeight = 500 },
    };

    private static object Bars(Movement movement, ReportSeries series, IReadOnlyList<MrrMovements> mrr, Func<MrrMovements, long, decimal?> unit, string soFar) => new
    {
        id = movement.Part.ToString(),
        type = "bar",
        stack = "movements",
        xAxisIndex = 1,
        yAxisIndex = 1,
        barMaxWidth = 20,
        barCategoryGap = "44%",
        markLine = movement.Part is FigurePart.NewMrr ? ChartStyle.Zero : null,
        data = mrr.Select((one, i) => new
        {
            value = movement.Sign * unit(one, movement.Amount(one)),
            itemStyle = ChartStyle.Fill(movement.Token, series.All[i].IsRunning),
            label = new { show = series.All[i].IsRunning && movement.Part is FigurePart.ReactivationMrr, position = "top", distance = 5, formatter = soFar, color = "--muted" },
        }),
    };

    private static IEnumerable<(string Name, string Value)> Lines(MrrMovements mrr, IDisplay display, IStringLocalizer text) =>
        [.. InLegend.Select(part => (text[$"Mrr.{part}"].Value, Money(mrr, MovementOf(part).Amount(mrr), display))), (text["Mrr.Closing"].Value, Money(mrr, mrr.Closing, display))];

    private static string Money(MrrMovements mrr, long amount, IDisplay display) =>
        mrr.MissingRate is null ? display.Money(new MrrAmount(amount, mrr.Currency).MinorUnits, mrr.Currency) : "–";

    private sealed record Movement(FigurePart Part, string Token, int Sign, Func<MrrMovements, long> Amount);
}
