using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Ledger;

/// <summary>Holds a reader of the ledger to its definition.</summary>
internal static class Agreement
{
    /// <summary>Compares on random companies, slices, policies and lists of periods.</summary>
    public static async Task HoldsAsync<T>(
        TestDatabase database, int seed, Func<LedgerCase, IFigureReader<T>> reader, Func<LedgerCase, DefinedSlice, Filter, MetricPolicies, Period, T> definition)
    {
        var company = await LedgerCase.StartAsync(database, seed);
        var random = new Random(seed);
        foreach (var periods in company.PeriodLists.SelectMany(list => Enumerable.Repeat(list, 6)))
        {
            var (filter, policies) = company.Any(random);
            var slice = company.Slice(filter, policies);
            var reading = await reader(company).ReadAsync(periods, filter, LedgerCase.Lead, policies);
            reading.Values.Should().HaveCount(periods.Count);
            for (var i = 0; i < periods.Count; i++)
            {
                reading.Values[i].Should().BeEquivalentTo(
                    definition(company, slice, filter, policies, periods[i]), options => options.ComparingByMembers<T>(), "seed {0}, {1}, {2}, period {3}", seed, filter, policies, periods[i]);
            }
        }
    }
}
