using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Lifetime;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Makes the overview of a report.</summary>
public sealed class OverviewViews(
    OverviewReader figures,
    AttentionReader attention,
    SegmentNpsReader nps,
    ReportFilters filters,
    IClosingDesk closings,
    IDisplay display,
    IStringLocalizer<OverviewPage> text,
    IStringLocalizer<WorkingWords> working)
{
    /// <summary>Reads the overview.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<OverviewView> ReadAsync(ReportAddress report, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var series = ReportSeries.Of(report.Period, display.Reporting, today);
        var read = await figures.ReadAsync(series, report.Filter, viewer, cancellationToken);
        var choices = await filters.ReadAsync(report.Filter, viewer, cancellationToken);
        return new OverviewView(
            ReportNames.Of(series, display, text),
            read.Stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : null,
            read.IsEmpty,
            OverviewCards.Of(read, new CardWords(series, display, text, working)),
            LifetimeViews.IsFalling(read.Series, read.Lifetime.Values) ? text["LifetimeFalls"].Value : null,
            MrrChart.Of(series, read.Mrr, display, text),
            ChurnChart.Of(series, read.Churn, display, text),
            await attention.ReadAsync(report.Filter, viewer, cancellationToken),
            await nps.ReadAsync(series.Current.Measured, [.. choices[0].Options.Select(option => option.Value)], report.Filter, viewer, cancellationToken),
            choices)
        {
            Closing = report.Filter is { Segments.Count: 0, Managers.Count: 0, Countries.Count: 0, Plans.Count: 0, Currencies.Count: 0 } ? await ClosingAsync(read, viewer, cancellationToken) : null,
        };
    }

    /// <summary>A closed month says so, and whether its figures read otherwise since (X3).</summary>
    private async Task<ClosingMark?> ClosingAsync(OverviewFigures read, Viewer viewer, CancellationToken cancellationToken)
    {
        var month = read.Series.Current.Whole;
        if (await closings.InForceAsync(month, viewer, cancellationToken) is not { } closed)
        {
            return null;
        }

        var restated = Restatement.ListOf(closed.Figures, read.Chosen.Headlines()).Count(figure => figure.HasChanged);
        return new ClosingMark(
            restated == 0 ? text["Closed"] : text["Closed.Restated", display.Number(restated)],
            restated > 0,
            viewer.Defines ? $"/settings/closing?month={month.Start:yyyy-MM-dd}" : null);
    }
}
