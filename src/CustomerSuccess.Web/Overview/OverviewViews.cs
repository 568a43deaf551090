using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Overview;

/// <summary>Makes the overview of a report.</summary>
public sealed class OverviewViews(
    OverviewReader figures,
    AttentionReader attention,
    ICustomerNames names,
    IDisplay display,
    IStringLocalizer<OverviewPage> text,
    IStringLocalizer<WorkingWords> working)
{
    /// <summary>Reads the overview.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<OverviewView> ReadAsync(string of, ReportAddress report, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var series = ReportSeries.Of(report.Period, display.Reporting, today);
        var read = await figures.ReadAsync(series, report.Filter, viewer, cancellationToken);
        return new OverviewView(
            of,
            Period(series),
            read.Stamp.DataThrough is { } through ? display.Moment(new DateTimeOffset(through, TimeSpan.Zero), zone) : null,
            read.IsEmpty,
            OverviewCards.Of(read, new CardWords(series, display, text, working)),
            HasFallenTwice(read) ? text["LifetimeFalls"].Value : null,
            MrrChart.Of(series, read.Mrr, display, text),
            ChurnChart.Of(series, read.Churn, display, text),
            await attention.ReadAsync(report.Filter, viewer, cancellationToken),
            Filters(await names.ChoicesAsync(viewer, cancellationToken), report.Filter));
    }

    private string Period(ReportSeries series)
    {
        var (name, before) = (Name(series.Current, series.Kind), Name(series.Before, series.Kind));
        return series.Current.IsRunning
            ? text["Period.Running", name, display.Date(series.Current.Measured.LastDay, series.Kind), before]
            : text["Period.Closed", name, before];
    }

    /// <summary>The full name in the user's own calendar, the short one in the other.</summary>
    private string Name(ReportPeriod period, CalendarKind kind) => kind == display.Choices.Calendar ? display.Range(period.Whole) : display.Range(period.Whole, kind);

    /// <summary>A fall two closed months running is a call to look at the offer and the experience (R6.2).</summary>
    private static bool HasFallenTwice(OverviewFigures read)
    {
        var last = read.Series.Current.IsRunning ? read.Series.Chosen - 1 : read.Series.Chosen;
        decimal? At(int place) => read.Lifetime.Values[place].Value is Figure.Defined some ? some.Value : null;
        return At(last) < At(last - 1) && At(last - 1) < At(last - 2);
    }

    private IReadOnlyList<FilterView> Filters(CustomerChoices choices, Filter filter) =>
    [
        new(text["AllSegments"], ReportAddress.SegmentQuery, [.. choices.Segments.Select(segment => new FilterOption(segment, segment))], filter.Segments),
        new(
            text["AllManagers"],
            ReportAddress.ManagerQuery,
            [.. choices.Managers.Select(manager => new FilterOption(manager.Id.Value.ToString(), manager.Name))],
            [.. filter.Managers.Select(manager => manager.Value.ToString())]),
        new(
            text["AllPlans"],
            ReportAddress.PlanQuery,
            [.. choices.Plans.Select(plan => new FilterOption(plan.Id.Value.ToString(), plan.Name))],
            [.. filter.Plans.Select(plan => plan.Value.ToString())]),
    ];
}
