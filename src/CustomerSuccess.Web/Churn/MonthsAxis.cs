using System.Globalization;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Churn;

/// <summary>The months since winning along the lower edge of a chart.</summary>
/// <param name="Months">The month of each point, from 0.</param>
public sealed record MonthsAxis(IReadOnlyList<int> Months)
{
    private readonly IReadOnlyList<string> _keys = [.. Months.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Returns the axis up to a month; of a long time only every third or twelfth month has a point.</summary>
    public static MonthsAxis To(int last)
    {
        var step = last switch { <= 72 => 1, <= 240 => 3, _ => 12 };
        return new MonthsAxis([.. Enumerable.Range(0, (last / step) + 1).Select(i => i * step)]);
    }

    /// <summary>Returns ECharts' options: a number at about every sixth of the axis.</summary>
    public object Options(string title, IDisplay display)
    {
        var every = Months[^1] switch { <= 8 => 1, <= 18 => 3, <= 36 => 6, <= 96 => 12, <= 240 => 36, _ => 120 };
        return new
        {
            type = "category",
            data = _keys,
            boundaryGap = false,
            name = title,
            nameLocation = "middle",
            nameGap = 28,
            nameTextStyle = new { color = "--muted" },
            axisTick = new { show = false },
            axisLine = new { lineStyle = new { color = "--line-control" } },
            axisLabel = new Dictionary<string, object>
            {
                ["color"] = "--muted",
                ["interval"] = 0,
                ["formatter"] = new Dictionary<string, object> { ["$texts"] = Months.Select((month, i) => new { value = _keys[i], text = month % every == 0 ? display.Number(month) : string.Empty }), ["at"] = "value" },
            },
            axisPointer = new { type = "line", lineStyle = new { color = "--line-strong" }, label = new { show = false } },
        };
    }
}
