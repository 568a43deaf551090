using CustomerSuccess.Data;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Moving;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Benchmarks;

/// <summary>Leaving as files, and moving from PostgreSQL to SQLite and back, against what the databases' own programs do with the same rows.</summary>
internal static class TransferBenchmark
{
    private static readonly string[] Tables = ["customers", "subscriptions", "subscription_terms"];

    public static async Task RunAsync(BenchmarkServer server, GeneratedCompany company, ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("customer-success-benchmark-").FullName;
        try
        {
            Console.Error.WriteLine($"Writing {company.Options.Customers:N0} customers …");
            company.Write();
            var (lines, rows) = (2L + (4L * company.Options.Customers), 3L + (5L * company.Options.Customers));
            Console.Error.WriteLine("Leaving PostgreSQL …");
            var copied = await MemoryWatch.TimeAsync(() => CopyOutAsync(server, folder));
            await ExportAsync(company.Services, folder, lines, "PostgreSQL", "psql \\copy of the same tables", copied, table);

            Console.Error.WriteLine("Moving to SQLite …");
            var file = Path.Combine(folder, "moved.db");
            await using var sqlite = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSqliteRecords($"Data Source={file}").BuildServiceProvider();
            var there = await MoveAsync(company.Services, sqlite, rows, "to SQLite", table);
            var attached = await MemoryWatch.TimeAsync(() => InsertSelectAsync(folder, file));
            AddBeside(table, "Moving from PostgreSQL to SQLite, with the comparison", there, "psql \\copy, then SQLite's INSERT … SELECT of the same rows from an attached file, checking no references", attached + copied);

            Console.Error.WriteLine("Leaving SQLite …");
            var shell = await MemoryWatch.TimeAsync(() => SqliteOutAsync(file, folder));
            await ExportAsync(sqlite, folder, lines, "SQLite", "sqlite3 -csv of the same tables", shell, table);

            Console.Error.WriteLine("Moving to PostgreSQL …");
            var other = server.Another();
            await using var back = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPostgreSqlRecords(other.ConnectionString).BuildServiceProvider();
            var again = await MoveAsync(sqlite, back, rows, "to PostgreSQL", table);
            var dumped = server.Another().Name;
            var dump = await MemoryWatch.TimeAsync(() => Task.Run(() => server.DumpInto(dumped)));
            AddBeside(table, "Moving from SQLite to PostgreSQL, with the comparison", again, "pg_dump and psql of the same company", dump);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ExportAsync(IServiceProvider services, string folder, long lines, string from, string peerName, double peer, ResultTable table)
    {
        var (memory, written, kind) = (new MemoryWatch(), 0L, string.Empty);
        var before = 0L;
        var exporter = new Exporter(services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>());
        var time = await MemoryWatch.TimeAsync(() => exporter.WriteAsync(Path.Combine(folder, from), so =>
        {
            (before, kind) = kind == so.Kind ? (before, kind) : (written, so.Kind);
            written = before + so.Lines;
            memory.At(written / (double)lines);
        }));
        AddBeside(table, $"Export from {from}", time, peerName, peer);
        memory.AddTo(table, $"export from {from}");
    }

    private static void AddBeside(ResultTable table, string what, double ours, string peerName, double peer) =>
        table.Add(what, ResultTable.Time(ours), $"{peerName}: {ResultTable.Time(peer)}", ResultTable.Text($"{ours / peer:0.0}x"), "stated", null);

    private static async Task<double> MoveAsync(IServiceProvider from, IServiceProvider into, long rows, string what, ResultTable table)
    {
        var memory = new MemoryWatch();
        MoveReport? report = null;
        var time = await MemoryWatch.TimeAsync(async () =>
            report = await new RecordsMove(MoveEnd.Of(from), MoveEnd.Of(into), TimeProvider.System).RunAsync(progress: new Told(so => memory.At(so.Rows / (double)so.Of))));
        if (report!.Differences.Count > 0 || report.Rows < rows)
        {
            throw new InvalidOperationException($"The move {what} has {report.Rows} rows and {report.Differences.Count} differences.");
        }

        memory.AddTo(table, $"moving {what}");
        return time;
    }

    private static Task CopyOutAsync(BenchmarkServer server, string folder) => Task.Run(() =>
    {
        foreach (var name in Tables)
        {
            server.Psql($"\\copy {name} TO '{Path.Combine(folder, name + ".csv")}' CSV");
        }
    });

    private static async Task SqliteOutAsync(string file, string folder)
    {
        foreach (var name in Tables)
        {
            using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sqlite3", ["-csv", file, ".once '" + Path.Combine(folder, name + ".sqlite.csv") + "'", $"SELECT * FROM {name}"]))!;
            await shell.WaitForExitAsync();
        }
    }

    private static async Task InsertSelectAsync(string folder, string from)
    {
        var file = Path.Combine(folder, "attached.db");
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSqliteRecords($"Data Source={file}").BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        await context.Database.MigrateAsync();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF");
        await context.Database.ExecuteSqlAsync($"ATTACH {from} AS moved");
        foreach (var name in Tables.Prepend("plans"))
        {
#pragma warning disable EF1002 // The names are above.
            await context.Database.ExecuteSqlRawAsync($"INSERT INTO main.{name} SELECT * FROM moved.{name}");
#pragma warning restore EF1002
        }
    }

    private sealed class Told(Action<MoveProgress> told) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value) => told(value);
    }
}
