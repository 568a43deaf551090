using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Churn;

/// <summary>The share still there by full months: points for what was seen, the model's line through them, dashed past what was seen.</summary>
public static class RetentionChart
{
    /// <summary>The drawing's height in pixels.</summary>
    public const int Height = 264;

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(RetentionProjection projection, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var points = projection.Points;
        var axis = new MonthsAxis([.. points.Select(point => point.Period)]);
        var hasModel = points[0].Projected is not null;
        return new ChartView(
            text["Retention"],
            text[hasModel ? "Retention.Sub" : "Retention.SeenOnly"],
            hasModel ? [Seen(text), new LegendItem(text["Legend.Model"], "series-2", IsLine: true), new LegendItem(text["Legend.Projected"], "series-4", IsLine: true)] : [Seen(text)],
            new
            {
                isWhole = true,
                grid = ChartStyle.Panel(22, Height - 74),
                tooltip = ChartStyle.Tip(points.Select(point => ChartStyle.TipText(text["After", display.Number(point.Period)], point.Observed is null ? text["Ahead"].Value : null, Lines(point, display, text)))),
                xAxis = axis.Options(text["MonthsSince"], display),
                yAxis = ChartStyle.Values(AxisScale.Of(0, 1, 4), line => display.Percent(line, 0), text["StillThere"]),
                series = (object[])
                [
                    Line("--series-2", points.Select(point => point.Observed is null ? null : point.Projected), null),
                    Line("--series-4", points.Select(point => point.Period < projection.Seen ? null : point.Projected), ChartStyle.Dashes),
                    new { type = "line", symbol = "circle", symbolSize = points.Count > 40 ? 4 : 6, lineStyle = new { opacity = 0 }, itemStyle = new { color = "--series-1" }, data = points.Select(point => point.Observed) },
                ],
            },
            new ChartTableView(
                [text["Months"], text["Column.AtRisk"], text["Legend.Seen"], text["Column.Model"]],
                [.. points.Select(point => (IReadOnlyList<string>)[text["After", display.Number(point.Period)], .. Lines(point, display, text).Select(line => line.Value)])]));
    }

    private static LegendItem Seen(IStringLocalizer text) => new(text["Legend.Seen"], "series-1");

    private static object Line(string token, IEnumerable<double?> values, int[]? dashes) => new
    {
        type = "line",
        symbol = "none",
        lineStyle = new { color = token, width = 2, type = dashes is null ? "solid" : (object)dashes },
        itemStyle = new { color = token },
        data = values,
    };

    private static IEnumerable<(string Name, string Value)> Lines(RetentionPoint point, IDisplay display, IStringLocalizer text) =>
    [
        (text["Column.AtRisk"], point.Observed is null ? "–" : display.Number((decimal)point.AtRisk)),
        (text["Legend.Seen"], point.Observed is { } seen ? display.Percent((decimal)seen) : "–"),
        (text["Column.Model"], point.Projected is { } model ? display.Percent((decimal)model) : "–"),
    ];
}
