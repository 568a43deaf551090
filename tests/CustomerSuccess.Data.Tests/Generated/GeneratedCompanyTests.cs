using System.Security.Cryptography;
using System.Text.Json;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Generated;

public class GeneratedCompanyTests
{
    private static readonly DateOnly Until = new(2026, 11, 21);

    [Fact]
    public void The_same_seed_gives_the_same_records_and_another_seed_others()
    {
        Hash(seed: 7).Should().Be(Hash(seed: 7));
        Hash(seed: 7).Should().NotBe(Hash(seed: 8));
    }

    [Fact]
    public void A_customer_is_the_same_in_a_company_of_any_size()
    {
        var small = Json(new GeneratedCompany(Options(10), CompanyLists.AtStart).Customers().ElementAt(9));
        var large = Json(new GeneratedCompany(Options(500), CompanyLists.AtStart).Customers().ElementAt(9));

        large.Should().Be(small);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_demonstration_is_believable_in_every_month_of_the_last_year(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([ImportTest.Organization()]);
        await WriteAsync(database, Options(1_200, seed: 1405));
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        var months = ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 10, 15), Interval.Month, 12);

        var churn = await ReadAsync(new ChurnReader(ledger), months);
        var mrr = await ReadAsync(new MovementReader(ledger), months);
        var costs = await ReadAsync(new RetentionCostReader(ledger), months);
        var nps = await ReadAsync(new NpsReader(ledger), ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 8, 15), Interval.Quarter, 4));
        var feedback = await ReadAsync(new FeedbackReader(ledger), ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 8, 15), Interval.Quarter, 4));

        churn.Select(month => Value(month.Rate)).Should().OnlyContain(rate => rate > 0.005m && rate < 0.045m);
        churn.Average(month => Value(month.Rate)).Should().BeInRange(0.012m, 0.03m);
        mrr[^1].Closing.Should().BeGreaterThan(mrr[0].Opening * 105 / 100).And.BeLessThan(mrr[0].Opening * 3);
        mrr.Should().OnlyContain(month => month.MissingRate == null && month.New > 0 && month.Expansion > 0 && month.Contraction > 0 && month.Churn > 0);
        mrr.Sum(month => month.Reactivation).Should().BePositive();
        nps.Should().OnlyContain(quarter => quarter.Answers >= 150 && quarter.Answers <= 400);
        nps.Average(quarter => Value(quarter.Score)).Should().BeInRange(20, 40);
        feedback.Average(quarter => Value(quarter.Rate)).Should().BeInRange(0.25m, 0.45m);
        costs.Zip(mrr).Average(month => month.First.CostMinor / (month.Second.Closing / 10_000m)).Should().BeInRange(0.03m, 0.10m);
    }

    [Fact]
    public void Health_foretells_leaving()
    {
        var made = new GeneratedCompany(Options(1_500), CompanyLists.AtStart).Customers().ToList();
        var leaving = made.Where(customer => customer.Losses.Count > 0).SelectMany(customer => UseBefore(customer, customer.Losses[0].On)).ToList();
        var staying = made.Where(customer => customer.Losses.Count == 0).SelectMany(customer => UseBefore(customer, new DateOnly(2026, 6, 1))).ToList();

        leaving.Should().HaveCountGreaterThan(100);
        leaving.Average().Should().BeLessThan(staying.Average() - 12);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Its_files_are_imported_over_it_without_a_change(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        var options = Options(150) with { Months = 18 };
        await WriteAsync(database, options);
        var folder = Path.Combine(Path.GetTempPath(), $"generated-{Guid.NewGuid():N}");
        try
        {
            await CsvCompany.WriteAsync(new GeneratedCompany(options, CompanyLists.AtStart), CompanyLists.AtStart, folder);

            var result = await database.ImportAsync(new FolderFiles(folder));

            result.Told().Should().BeEmpty();
            result.Report.Counts.Should().HaveCount(15).And.OnlyContain(counts => counts.New == 0 && counts.Changed == 0 && counts.Same > 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, OnSqlite]
    public async Task The_demonstration_fills_an_empty_database_only(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        var demonstration = new DemonstrationCompany(new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database), database, TimeProvider.System);

        (await demonstration.FillAsync()).Should().BeTrue();
        (await demonstration.FillAsync()).Should().BeFalse();

        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().BeInRange(1_000, 1_200);
    }

    private static GeneratorOptions Options(int customers, long seed = 3) => new() { Customers = customers, Seed = seed, Until = Until };

    private static async Task WriteAsync(TestDatabase database, GeneratorOptions options)
    {
        var writer = new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database);
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync()));
    }

    private static IEnumerable<decimal> UseBefore(GeneratedCustomer made, DateOnly day) =>
        made.FactorValues.Where(value => value.Factor == "product-use-norm" && value.On < day && value.On > day.AddDays(-62)).Select(value => value.Value);

    private static string Hash(long seed) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new GeneratedCompany(Options(60, seed), CompanyLists.AtStart).Customers())));

    private static string Json(GeneratedCustomer made) => JsonSerializer.Serialize(made);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(IFigureReader<T> reader, IReadOnlyList<Period> periods) => (await reader.ReadAsync(periods, Filter.All, LedgerCase.Lead)).Values;

    private static decimal Value(Figure figure) => ((Figure.Defined)figure).Value;
}
