using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Web.Overview;

/// <summary>Reads every figure of the overview so that they agree with one another.</summary>
public sealed class OverviewReader(
    IFigureReader<HealthMix> health,
    IFigureReader<ChurnCounts> churn,
    IFigureReader<MrrMovements> mrr,
    IFigureReader<OneOffRevenue> oneOff,
    IFigureReader<NetPromoterScore> nps,
    IFigureReader<FeedbackRate> feedback,
    IFigureReader<LifetimeValue> lifetime,
    IFigureReader<RetentionCost> costs)
{
    /// <summary>How often figures are read again when records change between two of them; then the next change redraws the page anyway.</summary>
    private const int Attempts = 3;

    /// <summary>Returns the figures of every period of the series.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    public async Task<OverviewFigures> ReadAsync(ReportSeries series, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var figures = await ReadOnceAsync(series, filter, viewer, cancellationToken);
        for (var attempt = 1; attempt < Attempts && !figures.Agree; attempt++)
        {
            figures = await ReadOnceAsync(series, filter, viewer, cancellationToken);
        }

        return figures;
    }

    private async Task<OverviewFigures> ReadOnceAsync(ReportSeries series, Filter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var periods = series.Measured;
        return new OverviewFigures(
            series,
            await health.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await churn.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await mrr.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await oneOff.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await nps.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await feedback.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await lifetime.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken),
            await costs.ReadAsync(periods, filter, viewer, cancellationToken: cancellationToken));
    }
}
