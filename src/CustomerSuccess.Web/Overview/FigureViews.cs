using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Makes the page of one figure: its chart and the lists behind it (CX2, CX3).</summary>
public sealed class FigureViews(
    IFigureReader<ChurnCounts> churn,
    IFigureReader<MrrMovements> mrr,
    WorkingReader working,
    ReportFilters filters,
    IDisplay display,
    IStringLocalizer<OverviewPage> text,
    IStringLocalizer<WorkingWords> words)
{
    /// <summary>Reads the page of churn or MRR.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The metric of the address has no page of its own.</exception>
    public async Task<FigureView> ReadAsync(WorkingAddress address, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var series = ReportSeries.Of(address.Report.Period, display.Reporting, today);
        var (chart, stamp) = await ChartAsync(address, series, viewer, cancellationToken);
        var parts = working.Of(address.Metric).Parts;
        var (open, links) = (address.PartOf(parts), new WorkingLinks(address.Page, address.Metric, parts, IsOnPage: true));
        return new FigureView(
            ReportNames.Of(series, display, text),
            stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : null,
            chart,
            await working.ReadAsync(address, today, zone, viewer, cancellationToken),
            [.. parts.Select(part => new ListTab(words[$"Count.{part}"], links.To(part)!, part == open))],
            await filters.ReadAsync(address.Report.Filter, viewer, cancellationToken));
    }

    private async Task<(ChartView Chart, FigureStamp Stamp)> ChartAsync(WorkingAddress address, ReportSeries series, Viewer viewer, CancellationToken cancellationToken)
    {
        switch (address.Metric)
        {
            case MetricName.Churn:
                var lost = await churn.ReadAsync(series.Measured, address.Report.Filter, viewer, cancellationToken: cancellationToken);
                return (ChurnChart.Of(series, lost, display, text), lost.Stamp);
            case MetricName.Mrr:
                var moved = await mrr.ReadAsync(series.Measured, address.Report.Filter, viewer, cancellationToken: cancellationToken);
                return (MrrChart.Of(series, moved, display, text), moved.Stamp);
            default:
                throw new ArgumentOutOfRangeException(nameof(address), address.Metric, "The figure has no page of its own.");
        }
    }
}
