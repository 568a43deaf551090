using System.Globalization;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>How many customers have a predicted value in each bar; the last bar has no upper end.</summary>
public static class ValueHistogram
{
    /// <summary>The drawing's height in pixels.</summary>
    public const int Height = 260;

    /// <summary>Returns the chart.</summary>
    /// <param name="values">The values, with a spread.</param>
    /// <param name="spread">The spread.</param>
    /// <param name="open">The bar whose customers are listed; none for all.</param>
    /// <param name="display">The user's words.</param>
    /// <param name="text">The page's texts.</param>
    public static ChartView Of(PredictedValues values, ValueSpread spread, ValueBar? open, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(spread);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var bars = spread.Bars;
        var unit = display.MoneyAxis((decimal)bars[^1].From, values.Currency);
        var scale = AxisScale.Of(0, Math.Max(1, bars.Max(bar => bar.Customers)), 4);
        var keys = bars.Select((_, i) => i.ToString(CultureInfo.InvariantCulture)).ToList();
        return new ChartView(
            text["Predicted"],
            text["Predicted.Sub", Money(spread.Median, values, display)],
            [],
            new
            {
                isWhole = true,
                grid = ChartStyle.Panel(22, Height - 76),
                tooltip = ChartStyle.Tip(bars.Select(bar => ChartStyle.TipText(Name(bar, values, display, text), null, Lines(bar, spread, values, display, text)))),
                xAxis = Axis(keys, [.. bars.Select(bar => Label(bar, unit, display, text))], text["Predicted.ValueAxis", unit.Name]),
                yAxis = ChartStyle.Values(scale with { Step = Math.Max(1, scale.Step) }, line => display.Number(line), text["Predicted.Axis"]),
                series = new[]
                {
                    new
                    {
                        id = "bars",
                        type = "bar",
                        barCategoryGap = "8%",
                        data = bars.Select(bar => new { value = bar.Customers, itemStyle = new { color = open is null || open == bar ? "--series-1" : "--chart-neutral" } }),
                    },
                },
            },
            new ChartTableView(
                [text["Column.Bar"], text["Column.Customers"], text["Column.Share"], text["Column.Total"]],
                [.. bars.Select(bar => (IReadOnlyList<string>)[Name(bar, values, display, text), .. Lines(bar, spread, values, display, text).Select(line => line.Value)])]));
    }

    /// <summary>Returns a bar's name, such as "$1,000 to $2,000".</summary>
    public static string Name(ValueBar bar, PredictedValues values, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(bar);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        return bar.Below is { } below ? text["Bar", Money(bar.From, values, display), Money(below, values, display)] : text["Bar.Last", Money(bar.From, values, display)];
    }

    private static IEnumerable<(string Name, string Value)> Lines(ValueBar bar, ValueSpread spread, PredictedValues values, IDisplay display, IStringLocalizer text) =>
    [
        (text["Column.Customers"], display.Number(bar.Customers)),
        (text["Column.Share"], display.Percent(bar.Customers / (decimal)spread.Customers)),
        (text["Column.Total"], Money(bar.Total, values, display)),
    ];

    /// <summary>Every second bar has its lower end below it, so that a narrow screen holds them.</summary>
    private static string Label(ValueBar bar, MoneyAxis unit, IDisplay display, IStringLocalizer text)
    {
        var from = (decimal)bar.From / unit.MinorUnitsPer;
        var number = display.Number(from, from == decimal.Truncate(from) ? 0 : 1);
        return bar.Below is null ? text["Bar.AndMore", number] : number;
    }

    private static object Axis(List<string> keys, string[] labels, string title) => new
    {
        type = "category",
        data = keys,
        name = title,
        nameLocation = "middle",
        nameGap = 30,
        nameTextStyle = new { color = "--muted" },
        axisTick = new { show = false },
        axisLine = new { lineStyle = new { color = "--line-control" } },
        axisLabel = new Dictionary<string, object>
        {
            ["color"] = "--muted",
            ["hideOverlap"] = true,
            ["showMaxLabel"] = true,
            ["formatter"] = new Dictionary<string, object> { ["$texts"] = keys.Select((key, i) => new { value = key, text = labels[i] }), ["at"] = "value" },
        },
        axisPointer = new { type = "shadow", shadowStyle = new { color = "--surface-hover" }, label = new { show = false }, z = 0 },
    };

    private static string Money(double minor, PredictedValues values, IDisplay display) => display.Money(decimal.Round((decimal)minor), values.Currency);
}
