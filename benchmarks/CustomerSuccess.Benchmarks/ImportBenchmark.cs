using System.Diagnostics;
using System.Globalization;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Benchmarks;

/// <summary>Importing a file of subscriptions into PostgreSQL, against psql's copy of the very rows that came of it into equal tables with the same indexes.</summary>
internal static class ImportBenchmark
{
    private const int CustomersShare = 4;

    public static async Task RunAsync(BenchmarkServer server, BenchmarkOptions options, ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("customer-success-benchmark-").FullName;
        // The server's own user reads nothing here: psql does, on this side.
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPostgreSqlRecords(server.ConnectionString).BuildServiceProvider();
        try
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
            await context.Database.MigrateAsync();
            var importer = new Importer(services.GetRequiredService<IBulkWriter>(), TimeProvider.System);
            var customers = Math.Max(1, options.Customers / CustomersShare);
            await ImportAsync(importer, folder, "first", ("plans.csv", "id,name", 10, i => $"p{i},Plan {i}"), ("customers.csv", "id,name,segment", customers, i => $"c{i},Customer {i},Small"));

            var memory = new PeakMemory();
            var ours = await ImportAsync(importer, folder, "second", ("subscriptions.csv", "id,customer,plan,from,until,amount,currency,unit,quantity", options.Customers, i => Line(i, customers)), memory);
            var equal = CopyOf(server, folder, "subscriptions", hasKeys: true) + CopyOf(server, folder, "subscription_terms", hasKeys: true);
            var bare = CopyOf(server, folder, "subscriptions", hasKeys: false) + CopyOf(server, folder, "subscription_terms", hasKeys: false);
            var what = ResultTable.Text($"Importing {options.Customers:N0} subscriptions");
            table.AddSlower(what, ours, "psql \\copy of the same rows into equal tables, indexes and foreign keys included", equal, 3);
            table.Add(what, ResultTable.Time(ours), $"psql \\copy into tables with the indexes alone: {ResultTable.Time(bare)}", ResultTable.Text($"{ours / bare:0.0}x"), "stated", null);
            table.Add("Processor time of this process meanwhile", ResultTable.Time(memory.Processor), string.Empty, string.Empty, "stated", null);
            table.Add("Managed memory meanwhile", ResultTable.Text($"{memory.AtQuarter / 1e6:0} MB after a quarter"), ResultTable.Text($"{memory.AtEnd / 1e6:0} MB at the end"), string.Empty, "stated", null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(int i, int customers) => string.Create(
        CultureInfo.InvariantCulture,
        $"s{i},c{i % customers},p{i % 10},{new DateOnly(2021, 1, 1).AddDays(i % 1_500):yyyy-MM-dd},{(i % 3 == 0 ? new DateOnly(2025, 6, 1).AddDays(i % 300).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Empty)},{5 + (i % 400)}.50,USD,month,{1 + (i % 5)}");

    private static Task<double> ImportAsync(Importer importer, string folder, string name, params (string File, string Header, int Lines, Func<int, string> Line)[] files) => ImportAsync(importer, folder, name, files, null);

    private static Task<double> ImportAsync(Importer importer, string folder, string name, (string File, string Header, int Lines, Func<int, string> Line) file, PeakMemory memory) =>
        ImportAsync(importer, folder, name, [file], memory);

    private static async Task<double> ImportAsync(Importer importer, string folder, string name, (string File, string Header, int Lines, Func<int, string> Line)[] files, PeakMemory? memory)
    {
        var here = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        foreach (var file in files)
        {
            await File.WriteAllLinesAsync(Path.Combine(here, file.File), Enumerable.Range(0, file.Lines).Select(file.Line).Prepend(file.Header));
        }

        var (processor, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = await importer.RunAsync(new FolderFiles(here), new ImportOptions(), memory);
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        memory?.Ended((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        return result.Report.Refused == 0 && result.Outcome is ImportOutcome.Applied
            ? time
            : throw new InvalidOperationException($"The import was not done: {result.Outcome}, {string.Join('\n', result.Report.Refusals.Take(5))}");
    }

    private static double CopyOf(BenchmarkServer server, string folder, string name, bool hasKeys)
    {
        var file = Path.Combine(folder, name + ".csv");
        server.Psql($"\\copy {name} TO '{file}' CSV");
        var copy = hasKeys ? $"copied_{name}" : $"copied_{name}_bare";
        server.Psql($"CREATE TABLE {copy} (LIKE {name} INCLUDING ALL)");
        if (hasKeys)
        {
            // LIKE leaves foreign keys out, and a row is not checked for nothing.
            server.Psql($"DO $$ DECLARE key text; BEGIN FOR key IN SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '{name}'::regclass AND contype = 'f' LOOP EXECUTE 'ALTER TABLE {copy} ADD ' || key; END LOOP; END $$");
        }

        var started = Stopwatch.GetTimestamp();
        server.Psql($"\\copy {copy} FROM '{file}' CSV");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Looks at the memory after a quarter and at the end, each time without what is garbage.</summary>
    private sealed class PeakMemory : IProgress<ImportProgress>
    {
        public long AtQuarter { get; private set; }

        public long AtEnd { get; private set; }

        public double Processor { get; private set; }

        public void Ended(double processor) => Processor = processor;

        public void Report(ImportProgress value)
        {
            AtQuarter = AtQuarter == 0 && value.Share >= 0.25 ? GC.GetTotalMemory(forceFullCollection: true) : AtQuarter;
            AtEnd = value.Share >= 0.99 && AtEnd == 0 ? GC.GetTotalMemory(forceFullCollection: true) : AtEnd;
        }
    }
}
