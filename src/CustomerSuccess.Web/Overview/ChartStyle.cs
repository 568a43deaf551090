using System.Net;
using CustomerSuccess.Web.Components.Charts;

namespace CustomerSuccess.Web.Overview;

/// <summary>What the charts of the overview draw alike, in the words of ECharts' options and of <c>assets/chart-tokens.mjs</c>.</summary>
internal static class ChartStyle
{
    private static readonly int[] UnderTheNames = [24, 0, 0, 0];
    public static readonly int[] Dashes = [3, 3];

    /// <summary>The line of zero, where it is not the lower edge.</summary>
    public static object Zero { get; } = new
    {
        silent = true,
        symbol = "none",
        animation = false,
        label = new { show = false },
        lineStyle = new { color = "--line-control", type = "solid", width = 1 },
        data = new[] { new { yAxis = 0 } },
    };

    /// <summary>The place of a panel in pixels; its axes have 44 on the left, so that panels of one card stand under one another.</summary>
    public static object Panel(int top, int height) => new { left = 44, right = 8, top, height, outerBoundsMode = "none" };

    /// <summary>The names of the periods along the lower edge.</summary>
    public static object Time(TimeAxis axis, int grid = 0, bool isNamed = true, bool hasLine = true, string? below = null) => new
    {
        name = below,
        nameLocation = "start",
        nameGap = 8,
        nameMoveOverlap = false,
        nameTextStyle = new { color = "--muted", verticalAlign = "top", lineHeight = 18, padding = UnderTheNames },
        gridIndex = grid,
        type = "category",
        data = axis.Keys,
        axisTick = new { show = false },
        axisLine = new { onZero = false, lineStyle = new { color = "--line-control" }, show = isNamed && hasLine },
        axisLabel = new Dictionary<string, object>
        {
            ["show"] = isNamed,
            ["interval"] = 0,
            ["lineHeight"] = 18,
            ["margin"] = 6,
            ["hideOverlap"] = false,
            ["color"] = "--muted",
            ["formatter"] = new Dictionary<string, object> { ["$texts"] = axis.Labels, ["at"] = "value" },
        },
        axisPointer = new { type = "shadow", shadowStyle = new { color = "--surface-hover" }, label = new { show = false }, z = 0 },
    };

    /// <summary>An axis whose whole numbers lie between periods, for lines that part them.</summary>
    public static object Between(TimeAxis axis, int grid = 0) => new
    {
        gridIndex = grid,
        type = "value",
        show = false,
        follows = true,
        min = 0,
        max = axis.Keys.Count,
        axisPointer = new { show = false },
    };

    /// <summary>A dashed hairline before the first period of a new year.</summary>
    public static object NewYear(TimeAxis axis, int between, int grid = 0) => new
    {
        type = "line",
        xAxisIndex = between,
        yAxisIndex = grid,
        data = Array.Empty<object>(),
        silent = true,
        tooltip = new { show = false },
        markLine = new
        {
            silent = true,
            symbol = "none",
            animation = false,
            label = new { show = false },
            lineStyle = new { color = "--line-strong", type = Dashes, width = 1 },
            data = axis.NewYear is { } place ? new object[] { new { xAxis = place } } : [],
        },
    };

    /// <summary>The lines of values with their numbers, and the axis' title above them.</summary>
    public static object Values(AxisScale scale, Func<decimal, string> write, string title, int grid = 0, int width = 44) => new
    {
        gridIndex = grid,
        type = "value",
        min = scale.Low,
        max = scale.High,
        interval = scale.Step,
        axisLine = new { show = false },
        axisTick = new { show = false },
        name = title,
        nameLocation = "end",
        nameGap = 10,
        nameTextStyle = new { align = "left", color = "--muted", padding = new[] { 0, 0, 0, 0 - width } },
        axisLabel = new Dictionary<string, object>
        {
            ["color"] = "--muted",
            ["formatter"] = new Dictionary<string, object> { ["$texts"] = scale.Lines.Select(line => new { value = (double)line, text = write(line) }), ["at"] = "value" },
        },
        splitLine = new { lineStyle = new { color = "--grid" } },
    };

    /// <summary>The colour of a bar; stripes while its period runs.</summary>
    public static object Fill(string token, bool isRunning) => isRunning
        ? new { color = new Dictionary<string, string> { ["$hatch"] = token }, borderColor = token, borderWidth = 1.0 }
        : new { color = (object)token, borderColor = "--surface", borderWidth = 0.5 };

    /// <summary>A tip for each period, with exact figures in the user's words.</summary>
    public static object Tip(IEnumerable<string> texts) => new
    {
        trigger = "axis",
        confine = true,
        backgroundColor = "--surface",
        borderColor = "--line-strong",
        textStyle = new { color = "--text", fontSize = 12 },
        extraCssText = "box-shadow:none;border-radius:6px",
        transitionDuration = 0,
        formatter = new Dictionary<string, object> { ["$texts"] = texts, ["at"] = "index" },
    };

    /// <summary>The text of a tip. Everything in it is made here, and encoded all the same.</summary>
    public static string TipText(string name, string? note, IEnumerable<(string Name, string Value)> lines) =>
        $"<div class=\"tip\"><b>{WebUtility.HtmlEncode(name)}</b> {WebUtility.HtmlEncode(note)}<table>"
        + string.Concat(lines.Select(line => $"<tr><td>{WebUtility.HtmlEncode(line.Name)}</td><td class=\"n\"><bdi>{WebUtility.HtmlEncode(line.Value)}</bdi></td></tr>"))
        + "</table></div>";
}
