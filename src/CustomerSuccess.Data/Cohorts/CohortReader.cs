using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Cohorts;

/// <summary>Reads cohorts from the ledger. CohortReaderTests holds it to <see cref="Cohort.ListOf"/> on random records.</summary>
public sealed class CohortReader(LiveLedger ledger) : ICohortReader
{
    public async Task<CohortReading> ReadAsync(
        IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        if (periods.Count == 0)
        {
            return new CohortReading([], picture.Shared.Currency, picture.Stamp);
        }

        var slice = new Slice(picture, filter, policies ?? picture.Shared.PoliciesOf(periods[^1]));
        var cohorts = await Task.Run(() => CohortPass.Run(picture, periods, slice, cancellationToken), cancellationToken);
        return new CohortReading(cohorts, picture.Shared.Currency, picture.Stamp);
    }
}
