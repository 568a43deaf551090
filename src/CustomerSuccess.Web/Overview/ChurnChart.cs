using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Churn by period: bars with the number of lost customers above and of those at the start below.</summary>
public static class ChurnChart
{
    /// <summary>The drawing's height in pixels, the same for both charts of the row so that they end on one line.</summary>
    public const int Height = 330;

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(ReportSeries series, Reading<ChurnCounts> reading, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var churn = reading.Values;
        var axis = TimeAxis.Of(series, display, i => display.Number(churn[i].Opening));
        var scale = AxisScale.Of(0, Math.Max(0.01m, churn.Max(one => Rate(one) ?? 0)), 4);
        return new ChartView(
            text[TitleOf(series.Address.Interval)],
            text["Churn.Sub"],
            [new LegendItem(text["Churn.Legend"], "series-5")],
            new
            {
                grid = ChartStyle.Panel(22, 248),
                tooltip = ChartStyle.Tip(axis.Names.Select((name, i) => ChartStyle.TipText(name, series.All[i].IsRunning ? text["SoFar"].Value : null, Lines(churn[i], display, text)))),
                xAxis = new object[] { ChartStyle.Time(axis, below: text["Churn.AtStart"]), ChartStyle.Between(axis) },
                yAxis = ChartStyle.Values(scale, line => line == 0 ? display.Number(0) : display.Percent(line, scale.Step < 0.01m ? 1 : 0), text["Churn.Axis"]),
                series = new object[]
                {
                    new
                    {
                        id = FigurePart.Lost.ToString(),
                        type = "bar",
                        barMaxWidth = 20,
                        barCategoryGap = "44%",
                        data = churn.Select((one, i) => Bar(one, series, i, display, text)),
                    },
                    ChartStyle.NewYear(axis, 1),
                },
            },
            new ChartTableView(
                [text["Period"], text["Churn.Rate"], text["Churn.Lost"], text["Churn.Opening"]],
                [.. churn.Select((one, i) => new[] { Name(axis, series, i, text), display.Percent(one.Rate), display.Number(one.Lost), display.Number(one.Opening) })])
            { Days = [.. series.All.Select(period => period.Measured)] });
    }

    private static string TitleOf(Interval? interval) => interval switch
    {
        Interval.Week => "Churn.Week",
        Interval.Month => "Churn",
        Interval.Quarter => "Churn.Quarter",
        Interval.Year => "Churn.Year",
        _ => "Churn.Range",
    };

    private static object Bar(ChurnCounts churn, ReportSeries series, int place, IDisplay display, IStringLocalizer text)
    {
        var (isRunning, lost) = (series.All[place].IsRunning, display.Number(churn.Lost));
        return new
        {
            value = Rate(churn),
            itemStyle = ChartStyle.Fill("--series-5", isRunning),
            label = new
            {
                show = true,
                position = "top",
                distance = 5,
                formatter = isRunning ? $"{text["SoFar"]}\n{lost}" : lost,
                lineHeight = 16,
                color = place >= series.Chosen ? "--text" : "--muted",
            },
        };
    }

    private static IEnumerable<(string Name, string Value)> Lines(ChurnCounts churn, IDisplay display, IStringLocalizer text) =>
    [
        (text["Churn.Rate"], display.Percent(churn.Rate)),
        (text["Churn.Lost"], display.Number(churn.Lost)),
        (text["Churn.Opening"], display.Number(churn.Opening)),
    ];

    internal static string Name(TimeAxis axis, ReportSeries series, int place, IStringLocalizer text) =>
        series.All[place].IsRunning ? text["NameSoFar", axis.Names[place]] : axis.Names[place];

    private static decimal? Rate(ChurnCounts churn) => churn.Rate is Figure.Defined some ? some.Value : null;
}
