using CustomerSuccess.Data.Prediction;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Tests.Prediction;

public class PredictedCustomersReaderTests
{
    private const int All = 10_000;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_bar_opens_to_as_many_customers_as_it_counts_those_of_the_greatest_value_first(TestDatabase database)
    {
        var (company, latest, today) = await PredictedCase.StartAsync(database, seed: 33);
        var spread = (await new PredictedValuesReader(company.Ledger, latest).ReadAsync([today], Filter.All, LedgerCase.Lead)).Values[0].Spread!;
        var lists = new PredictedCustomersReader(company.Ledger, latest, database);

        spread.Customers.Should().BePositive();
        foreach (var bar in spread.Bars)
        {
            var list = await lists.ReadAsync(bar, today, Filter.All, LedgerCase.Lead, 0, All);
            (list.Count, list.Readable).Should().Be((bar.Customers, bar.Customers));
            list.Lines.Should().NotContain(line => !bar.Holds(line.ValueMinor) || line.Name.Length == 0).And.BeInDescendingOrder(line => line.ValueMinor);
        }

        (await lists.ReadAsync(null, today, Filter.All, LedgerCase.Lead, 0, All)).Lines.Sum(line => line.ValueMinor).Should().BeApproximately(spread.Total, 1e-6 * spread.Total);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_manager_gets_the_lines_of_their_own_customers_only(TestDatabase database)
    {
        var (company, latest, today) = await PredictedCase.StartAsync(database, seed: 33);
        var manager = company.Company.Managers[0];
        var own = company.Company.Customers.Where(customer => customer.ManagerId == manager).Select(customer => customer.Id).ToHashSet();

        var list = await new PredictedCustomersReader(company.Ledger, latest, database).ReadAsync(null, today, Filter.All, new Viewer(manager, [Role.AccountManager]), 0, All);

        list.Lines.Should().HaveCount(list.Readable).And.NotBeEmpty().And.OnlyContain(line => own.Contains(line.Customer));
        list.Count.Should().BeGreaterThan(list.Readable);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Staff_may_not_read_them(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 33);
        var staff = new Viewer(MemberId.New(), [Role.Staff]);

        await new PredictedCustomersReader(company.Ledger, new LatestLearning(), database).Invoking(lists => lists.ReadAsync(null, company.Company.Around, Filter.All, staff, 0, All)).Should().ThrowAsync<NotAllowedException>();
    }
}
