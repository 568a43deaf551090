using CustomerSuccess.Data.Cohorts;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Cohorts;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Tests.RandomRecords;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Cohorts;

public class CohortReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_agrees_with_the_definition_on_random_records(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 31);
        var random = new Random(31);
        var winning = ReportingCalendar.Persian.SeriesTo(company.Company.Around.End, Interval.Month, 24);
        foreach (var periods in company.PeriodLists.Append(winning).SelectMany(list => Enumerable.Repeat(list, 5)))
        {
            var (filter, policies) = company.Any(random);
            var slice = company.Slice(filter, policies);

            var reading = await new CohortReader(company.Ledger).ReadAsync(periods, filter, LedgerCase.Lead, policies);

            reading.Currency.Should().Be(RandomCompany.Reporting);
            reading.Cohorts.Should().BeEquivalentTo(
                Cohort.ListOf(periods, slice.Spans, slice.Active, company.Rates, RandomCompany.Reporting),
                options => options.ComparingByMembers<Cohort>().ComparingByMembers<CohortPeriod>().WithStrictOrdering(), "{0}, {1}", filter, policies);
        }
    }

    [Theory, OnSqlite]
    public async Task Who_may_not_read_figures_reads_no_cohorts(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 1, customers: 2);
        var staff = new Viewer(MemberId.New(), [Role.Staff]);

        await FluentActions.Awaiting(() => new CohortReader(company.Ledger).ReadAsync([company.Company.Around], Filter.All, staff)).Should().ThrowAsync<NotAllowedException>();
    }
}
