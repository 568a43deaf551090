using System.Data;
using System.Diagnostics;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CustomerSuccess.Benchmarks;

/// <summary>Loading the ledger, against COPY of the same columns to nowhere.</summary>
internal static class LoadBenchmark
{
    private const int Runs = 3;

    private static readonly string[] Queries =
    [
        FactQueries.Customers.OfAll, FactQueries.Terms.OfAll, FactQueries.Renewals.OfAll, FactQueries.Purchases.OfAll, FactQueries.Answers.OfAll,
        FactQueries.Invitations.OfAll, FactQueries.Notes.OfAll, FactQueries.Factors.OfAll, FactQueries.Overrides.OfAll, FactQueries.Losses.OfAll,
    ];

    public static LoadedLedger Run(GeneratedCompany company, ResultTable table)
    {
        var ledger = company.Services.GetRequiredService<LiveLedger>();
        var nowhere = Median(() => CopyToNowhere(company.ConnectionString));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var loading = Median(() => ledger.Load(0, CancellationToken.None));
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)ledger.Customers;
        table.AddSlower("Loading the ledger from PostgreSQL", loading, "COPY of the same columns to nowhere", nowhere, 2);
        table.Add("Memory of the ledger", ResultTable.Text($"{bytes:0} bytes a customer"), string.Empty, string.Empty, "stated", null);
        return new LoadedLedger(ledger, company.Options.Runs);
    }

    private static double Median(Action work)
    {
        var times = Enumerable.Range(0, Runs).Select(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            work();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order().ToList();
        return times[Runs / 2];
    }

    private static void CopyToNowhere(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var buffer = new byte[1 << 18];
        foreach (var query in Queries)
        {
            using var copy = connection.BeginRawBinaryCopy($"COPY ({query}) TO STDOUT (FORMAT BINARY)");
            while (copy.Read(buffer, 0, buffer.Length) > 0)
            {
            }
        }
    }
}
