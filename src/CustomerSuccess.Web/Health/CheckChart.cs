using System.Globalization;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>The area under the curve by month end, with its range as a band behind the line and a line at chance.</summary>
public static class CheckChart
{
    /// <summary>The drawing's height in pixels.</summary>
    public const int Height = 264;

    private const double Chance = 0.5;

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(ModelCheck check, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var months = check.Months;
        var keys = months.Select((_, i) => i.ToString(CultureInfo.InvariantCulture)).ToList();
        var least = Math.Min(0.4m, months.Select(month => month.Scores.Area.Range?.Low ?? 1).DefaultIfEmpty(1).Min());
        var scale = AxisScale.Of(decimal.Floor(least * 10) / 10, 1, 5);
        return new ChartView(
            text["Months"],
            text["Months.Sub"],
            [],
            new
            {
                grid = ChartStyle.Panel(22, Height - 66),
                tooltip = ChartStyle.Tip(months.Select(month => ChartStyle.TipText(display.Date(month.On), null, Lines(month, display, text)))),
                xAxis = Axis(keys, Labels(months, display)),
                yAxis = ChartStyle.Values(scale, line => display.Number(line, 1), text["Months.Axis"]),
                series = new object[]
                {
                    // The lower edge is not seen; the band stands on it.
                    Edge([.. months.Select(month => month.Scores.Area.Range?.Low)], null),
                    Edge([.. months.Select(month => month.Scores.Area.Range is { } range ? range.High - range.Low : (decimal?)null)], "--surface-selected"),
                    Line(months),
                },
            },
            new ChartTableView(
                [text["Column.MonthEnd"], text["Column.Area"], text["Column.Range"], text["Column.Lost"], text["Column.Scores"], text["Column.WithoutScore"]],
                [.. months.Select(month => (IReadOnlyList<string>)[display.Date(month.On), .. Lines(month, display, text).Select(line => line.Value)])])
            { Days = [.. months.Select(month => new Period(month.On, month.On.AddDays(1)))] });
    }

    private static IEnumerable<(string Name, string Value)> Lines(MonthCheck month, IDisplay display, IStringLocalizer text) =>
    [
        (text["Column.Area"], display.Number(month.Scores.Area.Value, 2)),
        (text["Column.Range"], month.Scores.Area.Range is { } range ? text["FromTo", display.Number(range.Low, 2), display.Number(range.High, 2)] : "–"),
        (text["Column.Lost"], display.Number(month.Scores.Lost)),
        (text["Column.Scores"], display.Number(month.Scores.Cases)),
        (text["Column.WithoutScore"], display.Number(month.WithoutScore)),
    ];

    /// <summary>Every second month is named, the last one among them, with the year under the first of each year.</summary>
    private static string[] Labels(IReadOnlyList<MonthCheck> months, IDisplay display)
    {
        var (labels, year) = (new string[months.Count], string.Empty);
        for (var i = 0; i < months.Count; i++)
        {
            var isNamed = i % 2 == (months.Count - 1) % 2;
            var month = display.Reporting.PeriodOf(months[i].On, Interval.Month);
            labels[i] = !isNamed ? " " : display.Year(month) == year ? display.MonthShort(month) : $"{display.MonthShort(month)}\n{display.Year(month)}";
            year = isNamed ? display.Year(month) : year;
        }

        return labels;
    }

    private static object Line(IReadOnlyList<MonthCheck> months) => new
    {
        id = "area",
        type = "line",
        symbol = "circle",
        symbolSize = 5,
        connectNulls = false,
        lineStyle = new { color = "--chart-ink", width = 1.75 },
        itemStyle = new { color = "--chart-ink" },
        data = months.Select(month => month.Scores.Area.Value is Figure.Defined area ? (decimal?)decimal.Round(area.Value, 4) : null).ToArray(),
        markLine = new
        {
            silent = true,
            symbol = "none",
            animation = false,
            label = new { show = false },
            lineStyle = new { color = "--line-control", type = ChartStyle.Dashes, width = 1 },
            data = new[] { new { yAxis = Chance } },
        },
    };

    private static object Edge(decimal?[] values, string? fill) => new
    {
        type = "line",
        stack = "range",
        stackStrategy = "all",
        silent = true,
        symbol = "none",
        lineStyle = new { width = 0 },
        areaStyle = fill is null ? (object)new { opacity = 0 } : new { color = fill, opacity = 1 },
        data = values,
    };

    private static object Axis(List<string> keys, string[] labels) => new
    {
        type = "category",
        data = keys,
        boundaryGap = true,
        axisTick = new { show = false },
        axisLine = new { onZero = false, lineStyle = new { color = "--line-control" } },
        axisLabel = new Dictionary<string, object>
        {
            ["color"] = "--muted",
            ["interval"] = 0,
            ["lineHeight"] = 18,
            ["hideOverlap"] = true,
            ["formatter"] = new Dictionary<string, object> { ["$texts"] = keys.Select((key, i) => new { value = key, text = labels[i] }), ["at"] = "value" },
        },
    };
}
