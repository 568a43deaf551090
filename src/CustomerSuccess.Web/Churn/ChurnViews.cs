using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Churn;

/// <summary>Makes the page of churn: the figure by period, how long customers stay, and who will be left (CX2).</summary>
public sealed class ChurnViews(FigureViews figures, IFigureReader<CustomerStays> stays, SurvivalViews survival, RetentionViews retention, IDisplay display)
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<ChurnView> ReadAsync(WorkingAddress address, DateOnly today, TimeZoneInfo zone, Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var churn = await figures.ReadAsync(address, today, zone, viewer, cancellationToken);
        var period = ReportSeries.Of(address.Report.Period, display.Reporting, today).Current.Measured;
        var seen = (await stays.ReadAsync([period], address.Report.Filter, viewer, cancellationToken: cancellationToken)).Values[0];
        return new ChurnView(churn, survival.Of(SurvivalComparison.Of(seen)), retention.Of(RetentionProjection.Of(seen.Months)));
    }
}
