using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Moving;

/// <summary>Tells whether a database has more than a new one has: lists that everybody starts with.</summary>
internal static class EmptyDatabase
{
    /// <summary>Returns a table that has rows of its own; none for an empty database or one without tables.</summary>
    public static async Task<string?> FirstFilledAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        if (!await context.Database.CanConnectAsync(cancellationToken))
        {
            return null;
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        var there = await TablesAsync(context, cancellationToken);
        string? filled = null;
        foreach (var table in MovedTables.Of(context).Where(table => there.Contains(table.Name)).TakeWhile(_ => filled is null))
        {
            filled = await RowCount.OfAsync(context, table.Name, cancellationToken) > table.RowsAtStart ? table.Name : null;
        }

        await context.Database.CloseConnectionAsync();
        return filled;
    }

    /// <summary>An older database lacks tables that the model has.</summary>
    private static async Task<HashSet<string>> TablesAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        var query = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
            : "SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()";
        return [.. await context.Database.SqlQueryRaw<string>(query).ToListAsync(cancellationToken)];
    }
}
