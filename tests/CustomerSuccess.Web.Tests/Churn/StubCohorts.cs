using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Tests.Churn;

/// <summary>Cohorts worked out by hand: 40 won in the second last period, all but 3 of whom are left, and 8 in the last.</summary>
internal sealed class StubCohorts : ICohortReader
{
    public List<(IReadOnlyList<Period> Periods, Filter Filter)> Asked { get; } = [];

    public Task<CohortReading> ReadAsync(IReadOnlyList<Period> periods, Filter filter, Viewer viewer, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        Asked.Add((periods, filter));
        return Task.FromResult(new CohortReading([.. periods.Select((period, place) => Of(periods, place))], new Currency("USD"), new FigureStamp(7, null)));
    }

    private static Cohort Of(IReadOnlyList<Period> periods, int place) => (periods.Count - place) switch
    {
        2 => new Cohort(periods[place], 40, [new(periods[place], 40, 300_000), new(periods[place + 1], 37, 330_000)]),
        1 => new Cohort(periods[place], 8, [new(periods[place], 8, 0)]),
        _ => new Cohort(periods[place], 0, [.. periods.Skip(place).Select(period => new CohortPeriod(period, 0, 0))]),
    };
}
