using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Overview;

namespace CustomerSuccess.Web.Working;

/// <summary>Reads the working of any figure with the list behind it.</summary>
public sealed class WorkingReader(IEnumerable<IMetricWorking> metrics, WorkingList list, IDisplay display)
{
    /// <summary>Returns the working that an address asks for.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<WorkingView> ReadAsync(WorkingAddress address, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var metric = Of(address.Metric);
        var (period, filter) = (address.Report.Period, address.Report.Filter);
        var question = new WorkingQuestion(
            ReportPeriod.On(today, period.Period),
            period.Kind,
            ReportSeries.OtherOf(period, display.Reporting, today),
            filter,
            viewer,
            zone,
            new WorkingLinks(address.Page, address.Metric, metric.Parts, address.IsOnPage));
        var part = address.PartOf(metric.Parts);
        var view = await metric.ReadAsync(question, cancellationToken);
        return view with { Records = await list.ReadAsync(part, address.RowsPage, WorkingCsvHref.Of(address.Metric, part, address.Report), question, cancellationToken) };
    }

    /// <summary>Returns the explanation of a metric.</summary>
    public IMetricWorking Of(MetricName metric) => metrics.Single(one => one.Metric == metric);
}
