using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Churn;

/// <summary>The share still there by months since winning: a stepped line for each of the largest segments, or one of all customers with its limits as a band.</summary>
public static class SurvivalChart
{
    /// <summary>The drawing's height in pixels.</summary>
    public const int Height = 264;

    /// <summary>As many lines as there are colours.</summary>
    private const int Most = 5;

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(SurvivalComparison comparison, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var lines = LinesOf(comparison, text);
        var axis = MonthsAxis.To(Math.Max(1, (int)LifetimeMonths.OfDays(lines.Max(line => line.Curve.Horizon))));
        var rows = axis.Months.Select(month => (Name: text["After", display.Number(month)].Value, Cells: lines.Select(line => Cell(line.Curve, month, display, text)).ToList())).ToList();
        return new ChartView(
            text["Survival"],
            text["Survival.Sub"],
            [.. lines.Select((line, i) => new LegendItem(line.Name, $"series-{i + 1}", IsLine: true))],
            new
            {
                isWhole = true,
                grid = ChartStyle.Panel(22, Height - 74),
                tooltip = ChartStyle.Tip(rows.Select(row => ChartStyle.TipText(row.Name, null, lines.Select((line, i) => (line.Name, row.Cells[i]))))),
                xAxis = axis.Options(text["MonthsSince"], display),
                yAxis = ChartStyle.Values(AxisScale.Of(0, 1, 4), line => display.Percent(line, 0), text["StillThere"]),
                series = (object[])[.. lines.Count == 1 ? BandOf(lines[0].Curve, axis) : [], .. lines.Select((line, i) => LineOf(line.Curve, axis, i))],
            },
            new ChartTableView([text["Months"], .. lines.Select(line => line.Name)], [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, .. row.Cells])]));
    }

    private static List<(string Name, SurvivalCurve Curve)> LinesOf(SurvivalComparison comparison, IStringLocalizer text)
    {
        var large = comparison.Segments.Where(segment => segment.IsLarge).Take(Most).Select(segment => (segment.Segment ?? text["NoSegment"].Value, segment.Curve)).ToList();
        return large.Count > 1 ? large : [(text["All"].Value, comparison.All)];
    }

    private static object LineOf(SurvivalCurve curve, MonthsAxis axis, int place) => new
    {
        type = "line",
        step = "end",
        symbol = "none",
        lineStyle = new { color = $"--series-{place + 1}", width = 2 },
        itemStyle = new { color = $"--series-{place + 1}" },
        data = axis.Months.Select(month => ShareAt(curve, month)),
    };

    /// <summary>Two lines that are not drawn, with the room between them filled.</summary>
    private static IEnumerable<object> BandOf(SurvivalCurve curve, MonthsAxis axis)
    {
        var limits = axis.Months.Select(month => LimitsAt(curve, month)).ToList();
        yield return Edge(limits.Select(limit => limit?.Low), 0);
        yield return Edge(limits.Select(limit => limit?.High - limit?.Low), 0.16);
    }

    private static object Edge(IEnumerable<decimal?> values, double opacity) => new
    {
        type = "line",
        stack = "limits",
        step = "end",
        symbol = "none",
        silent = true,
        lineStyle = new { opacity = 0 },
        areaStyle = new { color = "--series-1", opacity },
        data = values,
    };

    private static string Cell(SurvivalCurve curve, int month, IDisplay display, IStringLocalizer text) =>
        ShareAt(curve, month) is not { } share ? "–"
        : LimitsAt(curve, month) is { } limits ? text["ShareAndLimits", display.Percent(share), display.Percent(limits.Low), display.Percent(limits.High)]
        : display.Percent(share);

    private static decimal? ShareAt(SurvivalCurve curve, int month) => curve.At(LifetimeMonths.ToDays(month)) is Figure.Defined share ? share.Value : null;

    /// <summary>Nothing is uncertain before the first loss, and there are no limits once nobody is left.</summary>
    private static (decimal Low, decimal High)? LimitsAt(SurvivalCurve curve, int month) =>
        ShareAt(curve, month) is 1 ? (1, 1) : curve.StepAt(LifetimeMonths.ToDays(month))?.Range;
}
