using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Api.Problems;

namespace CustomerSuccess.Web.Api.Figures.Policies;

/// <summary>The definitions that an address puts in place of those in force.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Apply">Puts them into definitions, leaving the others.</param>
internal sealed record PolicyOverrides(IReadOnlyList<string> Names, Func<MetricPolicies, MetricPolicies> Apply)
{
    /// <summary>Gets whether there are any.</summary>
    public bool Any => Names.Count > 0;

    /// <summary>Returns the definitions in force for a period with these in place of some; none where there are none to put.</summary>
    public async Task<MetricPolicies?> OfAsync(Period period, IPoliciesInForce inForce, CancellationToken cancellationToken) =>
        Any ? Apply((await inForce.ReadAsync([period], cancellationToken))[0]) : null;

    /// <summary>Reads them from an address; what cannot be used goes into <paramref name="faults"/>.</summary>
    public static PolicyOverrides Read(IQueryCollection query, ApiFaults faults)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(faults);
        var (names, changes) = (new List<string>(), new List<Func<MetricPolicies, MetricPolicies>>());
        foreach (var parameter in PolicyParameters.All.Where(parameter => query.ContainsKey(parameter.Name)))
        {
            if (parameter.Read(query[parameter.Name].ToString().Trim()) is { } change)
            {
                names.Add(parameter.Name);
                changes.Add(change);
            }
            else
            {
                faults.Add(parameter.Name, $"Use {parameter.Values}.");
            }
        }

        return new PolicyOverrides(names, policies => changes.Aggregate(policies, (changed, change) => change(changed)));
    }
}
