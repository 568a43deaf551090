using System.Diagnostics;
using CustomerSuccess.Domain.Figures;
using Npgsql;

namespace CustomerSuccess.Benchmarks;

/// <summary>The same 36 months in one statement on PostgreSQL: events by customer and month, window functions, a covering index, memory for every sort, all cores.</summary>
internal static class SqlBenchmark
{
    private const int Runs = 3;

    private const string Settings = "SET work_mem = '1GB'; SET max_parallel_workers_per_gather = 4; SET max_parallel_workers = 4; SET jit = off; SET hash_mem_multiplier = 4; "
        + "SET min_parallel_table_scan_size = 0; SET min_parallel_index_scan_size = 0; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0.001";

    // All terms are monthly and paid, which spares the statement what the ledger still looks at: intervals, kinds, breaks and currencies.
    private const string Movements = """
        WITH events AS (
            SELECT customer_id, from_day AS day, amount_minor * quantity * (10000 - discount_basis_points) AS change FROM subscription_terms
            UNION ALL
            SELECT customer_id, until, -amount_minor * quantity * (10000 - discount_basis_points) FROM subscription_terms WHERE until IS NOT NULL
        ), monthly AS (
            SELECT customer_id, greatest(extract(year FROM day)::int * 12 + extract(month FROM day)::int - 1, $1 - 1) AS month, sum(change)::bigint AS change
            FROM events WHERE day < $2 GROUP BY 1, 2
        ), moved AS (
            SELECT month, change, (sum(change) OVER customer)::bigint AS after_it, row_number() OVER customer = 1 AS is_first
            FROM monthly WINDOW customer AS (PARTITION BY customer_id ORDER BY month ROWS UNBOUNDED PRECEDING)
        ), classed AS (
            SELECT month,
                sum(change)::bigint AS net,
                coalesce(sum(change) FILTER (WHERE after_it = change AND after_it > 0 AND is_first), 0)::bigint AS won,
                coalesce(sum(change) FILTER (WHERE after_it = change AND after_it > 0 AND NOT is_first), 0)::bigint AS back,
                coalesce(sum(change) FILTER (WHERE change > 0 AND after_it > change), 0)::bigint AS more,
                coalesce(-sum(change) FILTER (WHERE change < 0 AND after_it > 0), 0)::bigint AS less,
                coalesce(-sum(change) FILTER (WHERE change < 0 AND after_it = 0), 0)::bigint AS lost
            FROM moved GROUP BY month
        )
        SELECT month, (sum(net) OVER (ORDER BY month))::bigint AS closing, won, back, more, less, lost FROM classed ORDER BY month
        """;

    public static void Run(GeneratedCompany company, LoadedLedger ledger, ResultTable table)
    {
        using var connection = new NpgsqlConnection(company.ConnectionString);
        connection.Open();
        using (var settings = new NpgsqlCommand(Settings, connection))
        {
            settings.ExecuteNonQuery();
        }

        List<(long, long, long, long, long, long)> rows = [];
        var times = Enumerable.Range(0, Runs).Select(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            rows = Read(connection);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order().ToList();
        var ours = ledger.ReadMovements(Filter.All).Select(month => (month.Closing, month.New, month.Reactivation, month.Expansion, month.Contraction, month.Churn));
        if (!rows.SequenceEqual(ours))
        {
            throw new InvalidOperationException("The statement and the ledger do not agree: one of them is wrong, and no time is worth printing.");
        }

        table.AddFaster("36 months of MRR movements", ledger.Movements, "one SQL statement on PostgreSQL, same figures", times[Runs / 2], 200);
    }

    private static List<(long, long, long, long, long, long)> Read(NpgsqlConnection connection)
    {
        var first = GeneratedCompany.Months[0].Start;
        using var command = new NpgsqlCommand(Movements, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = (first.Year * 12) + first.Month - 1 });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = GeneratedCompany.Months[^1].End });
        using var reader = command.ExecuteReader();
        var rows = new List<(long, long, long, long, long, long)>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6)));
        }

        return rows[1..];
    }
}
