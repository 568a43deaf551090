using System.Diagnostics;
using CustomerSuccess.Data;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CustomerSuccess.Benchmarks;

/// <summary>ChartMogul's reports and activities, against our own movements of the same months and one statement each.</summary>
internal static class ReportBenchmark
{
    private const int PageLength = 200;

    // All terms are monthly, paid and in dollars; each is rounded by itself, as ChartMogul does.
    private const string Mrr = """
        SELECT month::date, sum(round(amount_minor * quantity * (10000 - discount_basis_points) / 10000.0))::bigint
        FROM unnest($1) AS month JOIN subscription_terms ON from_day <= month AND (until IS NULL OR until > month)
        GROUP BY 1 ORDER BY 1
        """;

    private const string Activities = """
        WITH events AS (
            SELECT customer_id, from_day AS day, round(amount_minor * quantity * (10000 - discount_basis_points) / 10000.0)::bigint AS change FROM subscription_terms WHERE from_day <= $1
            UNION ALL
            SELECT customer_id, until, -round(amount_minor * quantity * (10000 - discount_basis_points) / 10000.0)::bigint FROM subscription_terms WHERE until <= $1
        ), days AS (
            SELECT customer_id, day, sum(change) AS change FROM events GROUP BY 1, 2 HAVING sum(change) <> 0
        ), moved AS (
            SELECT customer_id, day, change, sum(change) OVER (PARTITION BY customer_id ORDER BY day) AS after_it FROM days
        )
        SELECT day, customer_id, change, after_it FROM moved ORDER BY day DESC, customer_id DESC LIMIT 200
        """;

    private static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);

    public static async Task RunAsync(GeneratedCompany company, LoadedLedger ledger, ResultTable table)
    {
        var contexts = company.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>();
        var reports = new ReportReader(contexts, ledger.Ledger, TimeProvider.System);
        var activities = new ActivityReader(contexts, reports, new LastDayOfTheCompany());
        var asked = new ReportQuery(GeneratedCompany.Months[0].Start, GeneratedCompany.LastDay, Interval.Month, WithLifetimeValue: true);
        var ours = ResultTable.Median(ledger.Runs, () => reports.ReadAsync(Administrator, asked, default).GetAwaiter().GetResult());
        var own = ResultTable.Median(ledger.Runs, () =>
        {
            ledger.ReadMovements(Filter.All);
            ledger.ReadChurn(Filter.All);
        });
        var report = await reports.ReadAsync(Administrator, asked, default);

        await using var connection = new NpgsqlConnection(company.ConnectionString);
        await connection.OpenAsync();
        await using (var settings = new NpgsqlCommand("SET work_mem = '1GB'; SET max_parallel_workers_per_gather = 4; SET jit = off", connection))
        {
            await settings.ExecuteNonQueryAsync();
        }

        var (statement, rows) = await TimedAsync(connection, Mrr, GeneratedCompany.Months.Select(month => month.LastDay).ToArray(), reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1)));
        if (!rows.SequenceEqual(report.Entries.Select(entry => (entry.Figures.Period.LastDay, entry.Figures.Mrr))))
        {
            throw new InvalidOperationException("The statement and the report do not agree: one of them is wrong, and no time is worth printing.");
        }

        table.Add("/v1/metrics/all of 36 months", ResultTable.Time(ours), $"our own movements and churn of the same months: {ResultTable.Time(own)}", ResultTable.Text($"{ours / own:0.0}x"), "< 2 s", ours < 2_000);
        table.AddFaster("/v1/metrics/all of 36 months", ours, "one SQL statement for MRR alone, same figures", statement, 5);

        var wanted = new ActivitiesQuery(null, null, null, IsLatestFirst: true, null, PageLength);
        var page = ResultTable.Median(ledger.Runs, () => activities.ListAsync(Administrator, wanted, default).GetAwaiter().GetResult());
        var (listed, moves) = await TimedAsync(connection, Activities, GeneratedCompany.LastDay, reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt64(2)));
        var told = (await activities.ListAsync(Administrator, wanted, default)).Items;
        if (!told.Select(view => view.Activity.On).SequenceEqual(moves.Select(move => move.Item1)))
        {
            throw new InvalidOperationException("The statement and the activities do not agree on the days.");
        }

        table.AddFaster("/v1/activities, the latest 200", page, "one SQL statement for the same page", listed, 5);
        var far = new ActivityPlace(GeneratedCompany.LastDay.AddYears(-3), Guid.Empty, 0);
        var later = ResultTable.Median(ledger.Runs, () => activities.ListAsync(Administrator, wanted with { IsLatestFirst = false, After = far }, default).GetAwaiter().GetResult());
        table.Add("/v1/activities, a page in the middle", ResultTable.Time(later), $"the latest 200: {ResultTable.Time(page)}", ResultTable.Text($"{later / page:0.0}x"), "stated", null);
    }

    private static async Task<(double Time, List<T> Rows)> TimedAsync<TParameter, T>(NpgsqlConnection connection, string sql, TParameter parameter, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<TParameter> { TypedValue = parameter });
        var started = Stopwatch.GetTimestamp();
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, rows);
    }

    private sealed class LastDayOfTheCompany : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(GeneratedCompany.LastDay.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
    }
}
