using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.Oracles;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Imports;

public class RavenStackImportTests
{
    // Ten-thousandths of a cent.
    private const long Dollar = 1_000_000;

    [SharedTheory, OnSqlite, OnPostgreSql]
    public async Task The_published_figures_of_RavenStack_come_out_of_the_ledger(TestDatabase database)
    {
        await using var _ = database;
        var result = await ImportAsync(database);
        result.Told().Should().BeEmpty();
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);

        var months = SharedData.Oracle("raven-months-a").Expected;
        foreach (var month in months.EnumerateObject())
        {
            var period = ReportingCalendar.Gregorian.PeriodOf(DateOnly.ParseExact(month.Name + "-01", "yyyy-MM-dd"), Interval.Month);
            var mrr = await ReadAsync(new MovementReader(ledger), period);
            var churn = await ReadAsync(new ChurnReader(ledger), period);

            mrr.Opening.Should().Be((long)month.Value.Number("mrr_start") * Dollar);
            mrr.Closing.Should().Be((long)month.Value.Number("mrr_end") * Dollar);
            mrr.New.Should().Be((long)month.Value.Number("new_mrr") * Dollar);
            mrr.Reactivation.Should().Be((long)month.Value.Number("reactivation_mrr") * Dollar);
            mrr.Expansion.Should().Be((long)month.Value.Number("expansion_mrr") * Dollar);
            mrr.Contraction.Should().Be(-(long)month.Value.Number("contraction_mrr") * Dollar);
            mrr.Churn.Should().Be(-(long)month.Value.Number("churn_mrr") * Dollar);
            mrr.Customers.New.Should().Be((int)month.Value.Number("new_customers"));
            mrr.Customers.Expansion.Should().Be((int)month.Value.Number("expansion_customers"));
            churn.Opening.Should().Be((int)month.Value.Number("active_start"));
            churn.Closing.Should().Be((int)month.Value.Number("active_end"));
            churn.Lost.Should().Be((int)month.Value.Number("lost_counted"));
            churn.LostOfOpening.Should().Be((int)month.Value.Number("lost_left_out"));
        }
    }

    [SharedTheory, OnSqlite, OnPostgreSql]
    public async Task The_published_figures_of_a_Persian_month_come_out_of_the_ledger(TestDatabase database)
    {
        await using var _ = database;
        await ImportAsync(database);
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        var expected = SharedData.Oracle("raven-jalali-a").Expected;
        var shahrivar = ReportingCalendar.Persian.PeriodOf(new DateOnly(2024, 9, 1), Interval.Month);

        var mrr = await ReadAsync(new MovementReader(ledger), shahrivar);
        var churn = await ReadAsync(new ChurnReader(ledger), shahrivar);

        ValueWords.Of(shahrivar.Start).Should().Be(expected.GetProperty("start").GetString());
        (mrr.Opening, mrr.Closing).Should().Be(((long)expected.Number("mrr_start") * Dollar, (long)expected.Number("mrr_end") * Dollar));
        (mrr.New, mrr.Expansion).Should().Be(((long)expected.Number("new") * Dollar, (long)expected.Number("expansion") * Dollar));
        (mrr.Contraction, mrr.Churn).Should().Be((-(long)expected.Number("contraction") * Dollar, -(long)expected.Number("churn") * Dollar));
        (churn.Opening, churn.Closing, churn.Lost).Should().Be(((int)expected.Number("active_start"), (int)expected.Number("active_end"), (int)expected.Number("lost_counted")));
    }

    [SharedTheory, OnSqlite, OnPostgreSql]
    public async Task The_stored_terms_give_the_figure_of_those_who_count_whatever_touches_the_month(TestDatabase database)
    {
        await using var _ = database;
        await ImportAsync(database);
        var expected = SharedData.Oracle("raven-inclusive-2024-12").Expected;

        await using var context = database.CreateDbContext();
        var cents = await context.SubscriptionTerms
            .Where(term => term.From <= new DateOnly(2024, 12, 31) && (term.Until == null || term.Until >= new DateOnly(2024, 12, 1)) && term.Kind == TermKind.Paid)
            .SumAsync(term => term.AmountMinor);

        cents.Should().Be((long)expected.Number("mrr") * 100);
        (await context.SubscriptionTerms.CountAsync(term => term.Until == term.From)).Should().Be(13, "they stay as empty terms");
        (await context.CustomerLosses.CountAsync(loss => loss.ReasonId != null)).Should().Be(600);
        (await context.FactorValues.Where(value => value.Factor == "support-load").ToListAsync()).Sum(value => value.Value).Should().Be(2_000, "each ticket is in one month");
    }

    [SharedTheory, OnSqlite, OnPostgreSql]
    public async Task The_same_files_twice_change_nothing(TestDatabase database)
    {
        await using var _ = database;
        await ImportAsync(database);

        var second = await database.ImportAsync(Files(), new ImportOptions { Mapping = ImportTest.ShippedMapping("ravenstack") });

        second.Outcome.Should().Be(ImportOutcome.NothingNew);
        second.Report.Counts.Should().OnlyContain(counts => counts.New == 0 && counts.Changed == 0 && counts.Refused == 0 && counts.Same > 0);
    }

    private static async Task<T> ReadAsync<T>(IFigureReader<T> reader, Period period) => (await reader.ReadAsync([period], Filter.All, LedgerCase.Lead)).Values[0];

    private static async Task<ImportResult> ImportAsync(TestDatabase database)
    {
        await database.StartWithAsync([ImportTest.Organization()]);
        return await database.ImportAsync(Files(), new ImportOptions { Mapping = ImportTest.ShippedMapping("ravenstack") });
    }

    private static FolderFiles Files() => new(SharedData.PathOf("saas"));
}
