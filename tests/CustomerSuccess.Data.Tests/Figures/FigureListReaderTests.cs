using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Figures;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Tests.Figures;

public class FigureListReaderTests
{
    private const int All = 10_000;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_list_has_as_many_customers_as_its_figure_counts(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 31);
        var lists = new FigureListReader(company.Ledger, database);
        foreach (var period in company.PeriodLists.Select(list => list[^1]))
        {
            async Task<int> CountOf(FigurePart part) => (await lists.ReadAsync(part, period, Filter.All, LedgerCase.Lead, 0, All)).Count;
            var churn = (await new ChurnReader(company.Ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];
            var moved = (await new MovementReader(company.Ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];
            var nps = (await new NpsReader(company.Ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];
            var mix = (await new HealthMixReader(company.Ledger).ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];

            (await CountOf(FigurePart.ActiveAtStart)).Should().Be(churn.Opening);
            (await CountOf(FigurePart.ActiveAtEnd)).Should().Be(churn.Closing);
            (await CountOf(FigurePart.Lost)).Should().Be(churn.Lost);
            (await CountOf(FigurePart.Won)).Should().Be(churn.Won);
            if (moved.MissingRate is null)
            {
                (await CountOf(FigurePart.NewMrr)).Should().Be(moved.Customers.New);
                (await CountOf(FigurePart.ChurnMrr)).Should().Be(moved.Customers.Churn);
                (await CountOf(FigurePart.ExpansionMrr)).Should().Be(moved.Customers.Expansion);
                (await CountOf(FigurePart.ContractionMrr)).Should().Be(moved.Customers.Contraction);
                (await CountOf(FigurePart.ReactivationMrr)).Should().Be(moved.Customers.Reactivation);
            }

            (await CountOf(FigurePart.Promoters)).Should().Be((int)nps.Promoters);
            (await CountOf(FigurePart.Detractors)).Should().Be((int)nps.Detractors);
            (await CountOf(FigurePart.AtRisk)).Should().Be(mix.Counts[HealthBand.AtRisk]);
            (await CountOf(FigurePart.NotEnoughData)).Should().Be(mix.Counts[HealthBand.NotEnoughData]);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_account_manager_gets_the_lines_of_their_own_customers_only(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 32);
        var manager = company.Company.Managers[0];
        var own = company.Company.Customers.Where(customer => customer.ManagerId == manager).Select(customer => customer.Id).ToHashSet();

        var list = await new FigureListReader(company.Ledger, database)
            .ReadAsync(FigurePart.ActiveAtEnd, company.Company.Around, Filter.All, new Viewer(manager, [Role.AccountManager]), 0, All);

        list.Lines.Should().NotBeEmpty().And.OnlyContain(line => own.Contains(line.Customer));
        list.Readable.Should().Be(list.Lines.Count).And.BeLessThan(list.Count);
        list.Lines.Select(line => line.Amount?.TenThousandths ?? -1).Should().BeInDescendingOrder();
        list.Lines.Should().OnlyContain(line => line.Name.StartsWith("Customer "));
    }

    [Theory, OnSqlite]
    public async Task Staff_read_no_figures(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 33, customers: 2);
        var staff = new Viewer(MemberId.New(), [Role.Staff]);

        var list = () => new FigureListReader(company.Ledger, database).ReadAsync(FigurePart.Lost, company.Company.Around, Filter.All, staff, 0, 10);
        var figure = () => new ChurnReader(company.Ledger).ReadAsync([company.Company.Around], Filter.All, staff);

        await list.Should().ThrowAsync<NotAllowedException>();
        await figure.Should().ThrowAsync<NotAllowedException>();
    }
}
