using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Cohorts;

/// <summary>Reads the cohorts of any periods and any slice.</summary>
public interface ICohortReader
{
    /// <summary>Returns the cohort of each period, followed through the last one, all of one picture of the records; see <see cref="Cohort.ListOf"/>.</summary>
    /// <remarks>The whole table follows the definitions in force in the last period, since a customer's past is seen by one definition only.</remarks>
    /// <param name="periods">The periods, each after the one before.</param>
    /// <param name="filter">The slice.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="policies">Definitions to use in place of those in force, for a preview.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not read figures.</exception>
    Task<CohortReading> ReadAsync(IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default);
}

/// <summary>Cohorts of one reading.</summary>
/// <param name="Cohorts">One for each period, in their order.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="Stamp">What they have seen.</param>
public sealed record CohortReading(IReadOnlyList<Cohort> Cohorts, Currency Currency, FigureStamp Stamp);
