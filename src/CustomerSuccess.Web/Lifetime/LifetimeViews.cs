using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Lifetime;

/// <summary>Makes the page of lifetime value.</summary>
public sealed class LifetimeViews(
    IFigureReader<LifetimeValue> reader,
    LifetimeFormsViews forms,
    SegmentLifetimesViews segments,
    PredictedViews predicted,
    ReportFilters filters,
    IDisplay display,
    IStringLocalizer<OverviewPage> names,
    IStringLocalizer<LifetimePage> text)
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<LifetimeView> ReadAsync(ReportAddress report, BarAddress bar, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var series = ReportSeries.Of(report.Period, display.Reporting, today);
        var reading = await reader.ReadAsync(series.Measured, report.Filter, viewer, cancellationToken: cancellationToken);
        var choices = await filters.ReadAsync(report.Filter, viewer, cancellationToken);
        var now = reading.Values[series.Chosen];
        return new LifetimeView(
            ReportNames.Of(series, display, names),
            reading.Stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : null,
            IsFalling(series, reading.Values) ? text["Falls"].Value : null,
            LifetimeChart.Of(series, reading, display, text),
            forms.Of(now, reading.Policies[series.Chosen]),
            await segments.ReadAsync(now, series.Current.Measured, choices[0], report.Filter, bar.PagePath, viewer, cancellationToken),
            await predicted.ReadAsync(bar, series.Current.Measured, report.Filter, zone, viewer, cancellationToken),
            choices);
    }

    /// <summary>A fall two closed periods running is a call to look at the offer and the experience (R6.2).</summary>
    internal static bool IsFalling(ReportSeries series, IReadOnlyList<LifetimeValue> values)
    {
        var closed = series.Current.IsRunning ? series.Chosen : series.Chosen + 1;
        return FallingValue.IsFalling([.. values.Take(closed).Select(value => value.Value)]);
    }
}
