using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Charts;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Lifetime value by period: a line for each form, that of the policy the strongest.</summary>
public static class LifetimeChart
{
    /// <summary>The drawing's height in pixels.</summary>
    public const int Height = 264;

    private static readonly LifetimeForm[] Forms = Enum.GetValues<LifetimeForm>();

    /// <summary>Returns the chart.</summary>
    public static ChartView Of(ReportSeries series, Reading<LifetimeValue> reading, IDisplay display, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(display);
        ArgumentNullException.ThrowIfNull(text);
        var (values, now) = (reading.Values, reading.Values[series.Chosen]);
        var known = values.SelectMany(value => Forms.Select(form => Minor(value, form))).OfType<decimal>().DefaultIfEmpty(0).ToList();
        var unit = display.MoneyAxis(known.Max(), now.Currency);
        var axis = TimeAxis.Of(series, display);
        var scale = AxisScale.Of(0, Math.Max(known.Max() / unit.MinorUnitsPer, 0.01m), 5);
        return new ChartView(
            text[series.Address.Interval is Domain.Time.Interval.Month ? "Trend" : "Trend.Period"],
            text["Trend.Sub", text[$"Form.{now.Form}"]],
            [.. Forms.Select(form => new LegendItem(text[$"Legend.{form}"], TokenOf(form)[2..], IsLine: true))],
            new
            {
                grid = ChartStyle.Panel(22, Height - 72),
                tooltip = ChartStyle.Tip(axis.Names.Select((name, i) => ChartStyle.TipText(name, series.All[i].IsRunning ? text["SoFar"].Value : null, Lines(values[i], display, text)))),
                xAxis = new object[] { ChartStyle.Time(axis), ChartStyle.Between(axis) },
                yAxis = ChartStyle.Values(scale, line => display.Number(line, scale.Decimals), text["Trend.Axis", unit.Name]),
                series = (object[])
                [
                    .. Forms.OrderBy(form => form == now.Form).SelectMany(form => LinesOf(series, form, now, [.. values.Select(value => Minor(value, form) / unit.MinorUnitsPer)], display)),
                    ChartStyle.NewYear(axis, 1),
                ],
            },
            new ChartTableView(
                [text["Period"], .. Forms.Select(form => text[$"Legend.{form}"].Value)],
                [.. values.Select((value, i) => (IReadOnlyList<string>)[Name(axis, series, i, text), .. Forms.Select(form => Money(value, form, display))])])
            { Days = [.. series.All.Select(period => period.Measured)] });
    }

    /// <summary>The line of full periods; its part up to today is dashed.</summary>
    private static IEnumerable<object> LinesOf(ReportSeries series, LifetimeForm form, LifetimeValue now, IReadOnlyList<decimal?> values, IDisplay display)
    {
        var (full, isInForce) = (series.All.Count(period => !period.IsRunning), form == now.Form);
        var width = isInForce ? 2.25 : 1.25;
        yield return new
        {
            id = isInForce ? FigurePart.ActiveAtEnd.ToString() : form.ToString(),
            type = "line",
            symbol = "circle",
            symbolSize = isInForce ? 5 : 1,
            lineStyle = new { color = TokenOf(form), width },
            itemStyle = new { color = TokenOf(form) },
            data = values.Take(full).Select((value, i) => isInForce && i == Math.Min(series.Chosen, full - 1) && value is { } some ? Marked(some, Money(now, form, display)) : new { value }),
        };
        if (full > 0 && full < values.Count)
        {
            yield return new
            {
                type = "line",
                symbol = "none",
                silent = true,
                lineStyle = new { color = TokenOf(form), width, type = ChartStyle.Dashes },
                itemStyle = new { color = TokenOf(form) },
                data = values.Select((value, i) => i >= full - 1 ? value : null),
            };
        }
    }

    private static object Marked(decimal value, string text) => new
    {
        value,
        symbolSize = 7,
        label = new { show = true, position = "top", align = "right", distance = 6, formatter = text, color = "--text", fontWeight = 500 },
    };

    private static IEnumerable<(string Name, string Value)> Lines(LifetimeValue value, IDisplay display, IStringLocalizer text) =>
        Forms.Select(form => (text[$"Legend.{form}"].Value, Money(value, form, display)));

    private static string Name(TimeAxis axis, ReportSeries series, int place, IStringLocalizer text) =>
        series.All[place].IsRunning ? text["NameSoFar", axis.Names[place]] : axis.Names[place];

    private static string TokenOf(LifetimeForm form) => form switch
    {
        LifetimeForm.SurvivalMean => "--series-1",
        LifetimeForm.OneOverChurn => "--series-2",
        LifetimeForm.LostCustomersMean => "--series-4",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no such form."),
    };

    private static decimal? Minor(LifetimeValue value, LifetimeForm form) => value.ValueBy(form) is Figure.Defined some ? some.Value : null;

    private static string Money(LifetimeValue value, LifetimeForm form, IDisplay display) => Minor(value, form) is { } minor ? display.Money(minor, value.Currency) : "–";
}
