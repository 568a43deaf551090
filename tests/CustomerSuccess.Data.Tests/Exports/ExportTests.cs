using System.Text;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Exports;

public sealed class ExportTests : IDisposable
{
    private static readonly DateOnly Until = new(2026, 11, 21);
    private static readonly string[] People = ["nasrin@example.com", "tom@example.com"];
    private readonly string _folder = Directory.CreateTempSubdirectory("exported-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_made_up_company_leaves_and_comes_in_again_with_equal_files_and_equal_figures(TestDatabase database)
    {
        await using var _ = database;
        await using var other = Another(database);
        var managers = await StartAsync(database);
        await StartAsync(other);
        var options = new GeneratorOptions { Customers = 300, Seed = 11, Until = Until, Now = Until.ToDateTime(new TimeOnly(6, 30), DateTimeKind.Utc), Managers = managers };
        var writer = new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database);
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync()));

        await ThereAndBackAsync(database, other);

        (await FiguresAsync(other)).Should().Equal(await FiguresAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_awkward_leaves_and_comes_in_again_as_it_was(TestDatabase database)
    {
        await using var _ = database;
        await using var other = Another(database);
        var managers = await StartAsync(database);
        await StartAsync(other);
        await database.StartWithAsync(AwkwardRecords.All(managers[0].Id));

        await ThereAndBackAsync(database, other);

        (await AwkwardRecords.ReadAsync(other)).Should().Equal(await AwkwardRecords.ReadAsync(database));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_folder_that_is_imported_where_it_came_from_changes_nothing(TestDatabase database)
    {
        await using var _ = database;
        var managers = await StartAsync(database);
        await database.StartWithAsync(AwkwardRecords.All(managers[0].Id));
        await new Exporter(database).WriteAsync(_folder);

        var again = await database.ImportAsync(new FolderFiles(_folder));

        again.Told().Should().BeEmpty();
        again.Outcome.Should().Be(ImportOutcome.NothingNew);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_column_that_import_knows_is_written_with_a_mark_for_spreadsheets(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);

        await new Exporter(database).WriteAsync(_folder);

        foreach (var kind in RecordKinds.OfFolder)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, kind.Name + ".csv"));
            bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
            Encoding.UTF8.GetString(bytes[3..]).Split("\r\n")[0].Should().Be(string.Join(',', kind.Columns.Select(rule => rule.Name)));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Somebody_writes_while_the_records_leave(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        await database.ImportAsync(ImportTest.Company());
        await using var context = database.CreateDbContext();
        await using (var instant = await ReadingOneInstant.BeginAsync(context, CancellationToken.None))
        {
            (await context.Plans.CountAsync()).Should().Be(2);

            await database.StartWithAsync([new Plan { Id = PlanId.New(), Name = "Late" }]);

            (await context.Plans.CountAsync()).Should().Be(2, "the export is of one instant");
        }

        (await context.Plans.CountAsync()).Should().Be(3);
    }

    [Theory, OnSqlite]
    public async Task An_export_that_is_stopped_leaves_no_file_that_looks_complete(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var export = () => new Exporter(database).WriteAsync(_folder, cancellationToken: stop.Token);

        await export.Should().ThrowAsync<OperationCanceledException>();
        Directory.EnumerateFiles(_folder, "*.csv").Should().BeEmpty();
    }

    private static TestDatabase Another(TestDatabase database) => database is SqliteDatabase ? new SqliteDatabase() : new PostgreSqlDatabase();

    private static async Task<IReadOnlyList<(MemberId Id, string Email)>> StartAsync(TestDatabase database)
    {
        var members = People.Select(email => new Member { Email = email, UserName = email, DisplayName = email }).ToList();
        await database.StartWithAsync([ImportTest.Organization(), .. members]);
        await using var context = database.CreateDbContext();
        await database.Services.GetRequiredService<RecordsStart>().MigrateAsync();
        return [.. members.Select(member => (new MemberId(member.Id), member.Email!))];
    }

    /// <summary>Exports, imports into the other database, exports again, and holds the files against each other.</summary>
    private async Task ThereAndBackAsync(TestDatabase database, TestDatabase other)
    {
        var (there, back) = (Path.Combine(_folder, "there"), Path.Combine(_folder, "back"));
        await new Exporter(database).WriteAsync(there);
        var result = await other.ImportAsync(new FolderFiles(there), new ImportOptions { IsStrict = true });
        result.Told().Should().BeEmpty();
        await new Exporter(other).WriteAsync(back);
        foreach (var file in Directory.EnumerateFiles(there).Select(Path.GetFileName))
        {
            (await File.ReadAllTextAsync(Path.Combine(back, file!))).Should().Be(await File.ReadAllTextAsync(Path.Combine(there, file!)), file);
        }
    }

    private static async Task<IReadOnlyList<string>> FiguresAsync(TestDatabase database)
    {
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        var months = ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 10, 15), Interval.Month, 12);
        var mrr = await ReadAsync(new MovementReader(ledger), months);
        var churn = await ReadAsync(new ChurnReader(ledger), months);
        var nps = await ReadAsync(new NpsReader(ledger), months);
        var feedback = await ReadAsync(new FeedbackReader(ledger), months);
        var bought = await ReadAsync(new OneOffReader(ledger), months);
        var costs = await ReadAsync(new RetentionCostReader(ledger), months);
        mrr.Should().OnlyContain(month => month.Closing > 0);
        return
        [
            .. mrr.Select(month => $"{month.Opening} {month.New} {month.Reactivation} {month.Expansion} {month.Contraction} {month.Churn} {month.Closing}"),
            .. churn.Select(month => $"{month.Opening} {month.Lost} {month.Rate}"),
            .. nps.Select(month => $"{month.Promoters} {month.Passives} {month.Detractors} {month.Answers} {month.Score}"),
            .. feedback.Select(month => $"{month.Asked} {month.Answered} {month.Active} {month.HeardFrom}"),
            .. bought.Select(month => $"{month.TotalMinor} {month.Purchases} {month.Customers}"),
            .. costs.Select(month => $"{month.CostMinor} {month.PerCustomerMinor}"),
        ];
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(IFigureReader<T> reader, IReadOnlyList<Period> months) => (await reader.ReadAsync(months, Filter.All, LedgerCase.Lead)).Values;
}
