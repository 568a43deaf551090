using System.Text;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace CustomerSuccess.Benchmarks;

/// <summary>A made-up company in PostgreSQL, the same for the same seed: three MRR spans a customer, some of them after a break.</summary>
internal sealed class GeneratedCompany : IDisposable
{
    public static readonly DateOnly LastDay = new(2026, 10, 31);
    private static readonly string[] Segments = ["Large", "Middle", "Small"];
    private static readonly string[] Countries = ["DE", "IR", "US", "AE"];
    private readonly BenchmarkServer _server;

    public GeneratedCompany(BenchmarkServer server, BenchmarkOptions options)
    {
        (_server, Options) = (server, options);
        Services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddPostgreSqlRecords(server.ConnectionString).AddLedger().BuildServiceProvider();
    }

    public BenchmarkOptions Options { get; }

    public ServiceProvider Services { get; }

    public string ConnectionString => _server.ConnectionString;

    /// <summary>Gets 36 months up to the last day.</summary>
    public static IReadOnlyList<Period> Months { get; } = ReportingCalendar.Gregorian.SeriesTo(LastDay, Interval.Month, 36);

    public void Write()
    {
        using (var context = Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContext())
        {
            context.Database.Migrate();
        }

        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        Execute(connection, "INSERT INTO organizations (id, name, time_zone, calendar, week_start, fiscal_year_start_month, reporting_currency, version) VALUES (1, 'Benchmark', 'Etc/UTC', 0, 1, 1, 'USD', 1)");
        var plan = new Guid(Encoding.ASCII.GetBytes("a benchmark plan"));
        Execute(connection, $"INSERT INTO plans (id, name) VALUES ('{plan}', 'Plan')");
        var customers = Ids(0);
        var subscriptions = Ids(1);
        WriteCustomers(connection, customers);
        WriteSubscriptions(connection, customers, subscriptions, plan);
        WriteTerms(connection, customers, subscriptions);
        // Everything that the statement reads is in the index, so that it need not go to the table.
        Execute(connection, "CREATE INDEX benchmark_terms ON subscription_terms (customer_id, from_day) INCLUDE (until, amount_minor, quantity, discount_basis_points)");
        Execute(connection, "VACUUM ANALYZE");
    }

    public void Dispose() => Services.Dispose();

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private Guid[] Ids(int stream)
    {
        var random = new Random(Options.Seed + stream);
        var bytes = new byte[16];
        return [.. Enumerable.Range(0, Options.Customers).Select(_ =>
        {
            random.NextBytes(bytes);
            return new Guid(bytes);
        })];
    }

    private void WriteCustomers(NpgsqlConnection connection, Guid[] customers)
    {
        var random = new Random(Options.Seed + 2);
        using var writer = connection.BeginBinaryImport("COPY customers (id, name, search_key, sort_key, segment, country, version) FROM STDIN (FORMAT BINARY)");
        for (var i = 0; i < customers.Length; i++)
        {
            var name = $"Customer {i}";
            writer.StartRow();
            writer.Write(customers[i], NpgsqlDbType.Uuid);
            writer.Write(name, NpgsqlDbType.Varchar);
            writer.Write(FoldedText.Of(name), NpgsqlDbType.Varchar);
            writer.Write(SortedText.KeyOf(name), NpgsqlDbType.Bytea);
            writer.Write(Segments[random.Next(Segments.Length)], NpgsqlDbType.Varchar);
            writer.Write(Countries[random.Next(Countries.Length)], NpgsqlDbType.Varchar);
            writer.Write(1, NpgsqlDbType.Integer);
        }

        writer.Complete();
    }

    private static void WriteSubscriptions(NpgsqlConnection connection, Guid[] customers, Guid[] subscriptions, Guid plan)
    {
        using var writer = connection.BeginBinaryImport("COPY subscriptions (id, customer_id, plan_id, version) FROM STDIN (FORMAT BINARY)");
        for (var i = 0; i < customers.Length; i++)
        {
            writer.StartRow();
            writer.Write(subscriptions[i], NpgsqlDbType.Uuid);
            writer.Write(customers[i], NpgsqlDbType.Uuid);
            writer.Write(plan, NpgsqlDbType.Uuid);
            writer.Write(1, NpgsqlDbType.Integer);
        }

        writer.Complete();
    }

    private void WriteTerms(NpgsqlConnection connection, Guid[] customers, Guid[] subscriptions)
    {
        var random = new Random(Options.Seed + 3);
        using var writer = connection.BeginBinaryImport(
            "COPY subscription_terms (subscription_id, customer_id, from_day, until, amount_minor, currency, unit, unit_count, quantity, discount_basis_points, kind) FROM STDIN (FORMAT BINARY)");
        for (var i = 0; i < customers.Length; i++)
        {
            var from = LastDay.AddDays(-random.Next(1, 2_200));
            for (var span = 0; span < 3; span++)
            {
                var until = from.AddDays(random.Next(20, 500));
                var isOpen = span == 2 && random.Next(3) > 0;
                writer.StartRow();
                writer.Write(subscriptions[i], NpgsqlDbType.Uuid);
                writer.Write(customers[i], NpgsqlDbType.Uuid);
                writer.Write(from, NpgsqlDbType.Date);
                WriteDay(writer, isOpen ? null : until);
                writer.Write((long)random.Next(500, 50_000), NpgsqlDbType.Bigint);
                writer.Write("USD", NpgsqlDbType.Varchar);
                writer.Write((short)BillingUnit.Month, NpgsqlDbType.Smallint);
                writer.Write(1, NpgsqlDbType.Integer);
                writer.Write(1 + random.Next(3), NpgsqlDbType.Integer);
                writer.Write(random.Next(4) == 0 ? 1_000 : 0, NpgsqlDbType.Integer);
                writer.Write((short)TermKind.Paid, NpgsqlDbType.Smallint);
                from = until.AddDays(random.Next(5) == 0 ? random.Next(1, 120) : 0);
            }
        }

        writer.Complete();
    }

    private static void WriteDay(NpgsqlBinaryImporter writer, DateOnly? day)
    {
        if (day is { } some)
        {
            writer.Write(some, NpgsqlDbType.Date);
        }
        else
        {
            writer.WriteNull();
        }
    }
}
