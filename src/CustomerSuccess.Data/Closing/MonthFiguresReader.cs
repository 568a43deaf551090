using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Closing;

/// <summary>Reads the headlines of months over all customers so that they agree with one another.</summary>
public sealed class MonthFiguresReader(
    IFigureReader<ChurnCounts> churn,
    IFigureReader<MrrMovements> mrr,
    IFigureReader<OneOffRevenue> oneOff,
    IFigureReader<NetPromoterScore> nps,
    IFigureReader<FeedbackRate> feedback,
    IFigureReader<HealthMix> health,
    IFigureReader<LifetimeValue> lifetime,
    IFigureReader<RetentionCost> costs)
{
    /// <summary>How often figures are read again when records change between two of them.</summary>
    private const int Attempts = 5;

    /// <summary>Returns the headlines of each month.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    /// <exception cref="InvalidOperationException">Records change without a pause, so that no two figures are of one picture.</exception>
    public async Task<IReadOnlyList<MonthFigures>> ReadAsync(IReadOnlyList<Period> months, Viewer viewer, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ReadOnceAsync(months, viewer, cancellationToken) is { } read)
            {
                return read;
            }
        }

        throw new InvalidOperationException($"Records changed between two figures {Attempts} times running.");
    }

    private async Task<IReadOnlyList<MonthFigures>?> ReadOnceAsync(IReadOnlyList<Period> months, Viewer viewer, CancellationToken stop)
    {
        var lost = await churn.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var moved = await mrr.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var bought = await oneOff.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var scored = await nps.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var heard = await feedback.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var mixed = await health.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var worth = await lifetime.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        var spent = await costs.ReadAsync(months, Filter.All, viewer, cancellationToken: stop);
        FigureStamp[] stamps = [moved.Stamp, bought.Stamp, scored.Stamp, heard.Stamp, mixed.Stamp, worth.Stamp, spent.Stamp];
        return stamps.All(stamp => stamp.ChangeNumber == lost.Stamp.ChangeNumber)
            ? [.. months.Select((_, i) => new MonthFigures(lost.Values[i], moved.Values[i], bought.Values[i], scored.Values[i], heard.Values[i], mixed.Values[i], worth.Values[i], spent.Values[i]) { Stamp = lost.Stamp })]
            : null;
    }
}
