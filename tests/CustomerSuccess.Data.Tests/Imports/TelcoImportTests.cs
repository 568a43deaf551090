using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Tests.Oracles;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Imports;

public class TelcoImportTests
{
    [SharedTheory, OnSqlite, OnPostgreSql]
    public async Task The_published_share_of_lost_customers_comes_out_of_the_ledger_overall_and_by_contract(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([ImportTest.Organization()]);

        var result = await database.ImportAsync(new FolderFiles(SharedData.PathOf("telco")), new ImportOptions { Mapping = ImportTest.ShippedMapping("telco") });

        result.Told().Should().BeEmpty();
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        var lastMonth = ReportingCalendar.Gregorian.PeriodOf(new DateOnly(2020, 1, 31), Interval.Month);
        foreach (var expected in SharedData.Oracle("churn-telco").Expected.EnumerateObject())
        {
            var filter = expected.Name == "overall" ? Filter.All : new Filter { Segments = [expected.Name] };
            var churn = (await new ChurnReader(ledger).ReadAsync([lastMonth], filter, LedgerCase.Lead)).Values[0];

            churn.Lost.Should().Be(expected.Value[0].GetInt32());
            churn.Opening.Should().Be(expected.Value[1].GetInt32());
        }
    }
}
