using System.Globalization;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Overview;

/// <summary>The time axis under a chart of periods: every second one is named, a new year has its number and a hairline before it.</summary>
/// <param name="Keys">A key for each period, which labels are found by.</param>
/// <param name="Labels">The label of each period, by key.</param>
/// <param name="NewYear">The place of the first period of a new year; none where all are of one.</param>
/// <param name="Names">The full name of each period, for tables and tips.</param>
public sealed record TimeAxis(IReadOnlyList<string> Keys, IReadOnlyList<object> Labels, int? NewYear, IReadOnlyList<string> Names)
{
    /// <summary>Returns the axis of a series.</summary>
    /// <param name="series">The periods.</param>
    /// <param name="display">The user's words.</param>
    /// <param name="below">A line under each name, such as a count; none for nothing.</param>
    public static TimeAxis Of(ReportSeries series, IDisplay display, Func<int, string>? below = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(display);
        var years = series.All.Select(period => display.Year(period.Whole, series.Kind)).ToList();
        var newYear = Enumerable.Range(1, years.Count - 1).LastOrDefault(i => years[i] != years[i - 1]);
        var keys = series.All.Select((_, i) => i.ToString(CultureInfo.InvariantCulture)).ToList();
        return new TimeAxis(
            keys,
            [.. series.All.Select((period, i) => (object)new { value = keys[i], text = Label(series, display, below, i, i == newYear && newYear > 0 ? years[i] : null) })],
            newYear > 0 ? newYear : null,
            [.. series.All.Select(period => display.Range(period.Whole, series.Kind))]);
    }

    private static string Label(ReportSeries series, IDisplay display, Func<int, string>? below, int place, string? year)
    {
        var isNamed = place > series.Chosen || (series.Chosen - place) % 2 == 0;
        var lines = new List<string>
        {
            isNamed ? display.PeriodShort(series.All[place].Whole, series.Kind) : " ",
        };
        if (below is not null)
        {
            lines.Add(isNamed && place <= series.Chosen ? below(place) : " ");
        }

        if (year is not null)
        {
            lines.Add(year);
        }

        return string.Join('\n', lines);
    }
}
