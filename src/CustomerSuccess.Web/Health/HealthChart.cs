using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Customers;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Health;

/// <summary>Draws the score of month ends over the bands.</summary>
public sealed class HealthChart(IStringLocalizer<HealthSection> text, IStringLocalizer<HealthBadge> words, IDisplay display)
{
    /// <summary>Every how many months are named.</summary>
    private const int Every = 3;

    private static readonly int[] Left = [0, 0, 0, -36];

    public ChartTableView Table(IReadOnlyList<ScoredDay> days) => new(
        [text["Day"], text["Score"], text["BandTitle"], text["Coverage"], text["MadeBy"]],
        [.. days.Select(day => new[] { display.Date(day.Score.Day), Points(day.Score) ?? "–", words[day.Score.Band.ToString()].Value, display.Percent(day.Score.Coverage, 0), MadeBy(day) })])
    { Days = [.. days.Select(day => new Period(day.Score.Day, day.Score.Day.AddDays(1)))] };

    private string MadeBy(ScoredDay day)
    {
        var scorecard = day.Scorecard == 0 ? text["DefaultScorecard"].Value : text["Scorecard", display.Number(day.Scorecard)].Value;
        return day.IsKept ? text["Kept", scorecard] : text["WorkedOut", scorecard];
    }

    public object Options(IReadOnlyList<ScoredDay> days)
    {
        var bands = days[^1].Score.Bands;
        return new
        {
            animation = false,
            grid = new { left = 36, right = 84, top = 32, bottom = 44, outerBoundsMode = "none" },
            xAxis = new
            {
                type = "category",
                boundaryGap = false,
                data = days.Select((_, i) => Label(days, i)).ToArray(),
                axisTick = new { show = false },
                axisLine = new { lineStyle = new { color = "--line-control" } },
                axisLabel = new { color = "--muted", interval = Every - 1, lineHeight = 18 },
            },
            yAxis = new
            {
                type = "value",
                min = 0,
                max = 100,
                name = text["AxisTitle"].Value,
                nameLocation = "end",
                nameTextStyle = new { color = "--muted", align = "left", fontSize = 12, padding = Left },
                axisTick = new { show = false },
                axisLabel = new { color = "--muted", formatter = "$number", customValues = new[] { 0m, bands.WatchFrom, bands.HealthyFrom, 100m } },
                splitLine = new { show = false },
            },
            tooltip = new
            {
                trigger = "axis",
                backgroundColor = "--surface",
                borderColor = "--line-strong",
                textStyle = new { color = "--text", fontSize = 12 },
                formatter = new Dictionary<string, object> { ["$texts"] = days.Select(Told).ToArray() },
            },
            series = new[] { Line(days, bands) },
        };
    }

    private object Line(IReadOnlyList<ScoredDay> days, HealthBands bands) => new
    {
        type = "line",
        symbol = "circle",
        symbolSize = 5,
        connectNulls = false,
        lineStyle = new { color = "--chart-ink", width = 1.75 },
        itemStyle = new { color = "--chart-ink" },
        data = days.Select(day => day.Score.InForce is Figure.Defined some ? (decimal?)decimal.Round(some.Value, 2) : null).ToArray(),
        markArea = new
        {
            silent = true,
            data = new[]
            {
                Area(HealthBand.Healthy, bands.HealthyFrom, 100, "healthy"),
                Area(HealthBand.Watch, bands.WatchFrom, bands.HealthyFrom, "watch"),
                Area(HealthBand.AtRisk, 0, bands.WatchFrom, "risk"),
            },
        },
        markLine = new
        {
            silent = true,
            symbol = "none",
            animation = false,
            lineStyle = new { type = "dashed", color = "--chart-ink", width = 1 },
            label = new { position = "insideEndTop", rotate = 0, color = "--text" },
            data = Changes(days).ToArray(),
        },
    };

    private object[] Area(HealthBand band, decimal from, decimal to, string tone) =>
    [
        new
        {
            name = words[band.ToString()].Value,
            yAxis = from,
            itemStyle = new { color = $"--{tone}-soft" },
            label = new { position = "right", color = $"--{tone}", fontSize = 12 },
        },
        new { yAxis = to },
    ];

    /// <summary>Where another version of the scorecard came into force.</summary>
    private IEnumerable<object> Changes(IReadOnlyList<ScoredDay> days) => days.Zip(days.Skip(1)).Select((pair, i) => (pair, At: i + 1))
        .Where(one => one.pair.First.Scorecard != one.pair.Second.Scorecard)
        .Select(one => new { xAxis = one.At, label = new { formatter = text["Scorecard", display.Number(one.pair.Second.Scorecard)].Value } });

    private string Told(ScoredDay day)
    {
        var said = Points(day.Score) is { } points ? $"{points}, {words[day.Score.Band.ToString()]}" : words[day.Score.Band.ToString()].Value;
        return day.Score.Override is null ? text["Told", display.Date(day.Score.Day), said] : text["ToldOverride", display.Date(day.Score.Day), said];
    }

    /// <summary>The month, with the year under the first named month of each year.</summary>
    private string Label(IReadOnlyList<ScoredDay> days, int at)
    {
        var month = display.Reporting.PeriodOf(days[at].Score.Day, Interval.Month);
        var year = display.Year(month);
        var isFirst = at < Every || display.Year(display.Reporting.PeriodOf(days[at - Every].Score.Day, Interval.Month)) != year;
        return display.MonthShort(month) + (isFirst ? "\n" + year : string.Empty);
    }

    private string? Points(HealthScore score) => score.InForce is Figure.Defined some ? display.Number(HealthPoints.Shown(some.Value)) : null;
}
