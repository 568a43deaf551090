using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Ledger;

/// <summary>What every reader of a metric does alike: who may read, one picture for all, and the definitions of each period.</summary>
public abstract class FigureReader<T> : IFigureReader<T>
{
    private readonly LiveLedger _ledger;

    private protected FigureReader(LiveLedger ledger) => _ledger = ledger;

    public async Task<Reading<T>> ReadAsync(
        IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await _ledger.CurrentAsync(cancellationToken);
        MetricPolicies[] inForce = [.. periods.Select(period => policies ?? picture.Shared.PoliciesOf(period))];
        // Away from the renderer's thread: a pass over a million customers is short, but not nothing.
        var values = await Task.Run(() => Read(picture, periods, inForce, filter, cancellationToken), cancellationToken);
        return new Reading<T>(values, inForce, picture.Stamp);
    }

    internal IReadOnlyList<T> Read(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies[] policies, Filter filter, CancellationToken cancellationToken)
    {
        var values = new List<T>(periods.Count);
        while (values.Count < periods.Count)
        {
            // Periods that follow one another under the same definitions are one pass.
            var (first, end) = (values.Count, values.Count + 1);
            while (end < periods.Count && periods[end].Start >= periods[end - 1].End && policies[end] == policies[first])
            {
                end++;
            }

            values.AddRange(Read(picture, [.. periods.Take(first..end)], policies[first], filter, cancellationToken));
        }

        return values;
    }

    /// <summary>Returns the metric of periods that do not overlap, in order.</summary>
    private protected abstract IEnumerable<T> Read(LedgerPicture picture, IReadOnlyList<Period> periods, MetricPolicies policies, Filter filter, CancellationToken cancellationToken);
}
