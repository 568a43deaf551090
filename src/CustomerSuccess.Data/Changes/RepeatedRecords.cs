using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Changes;

/// <summary>Recognises a record that the database refused because it is there already, on either database.</summary>
public static class RepeatedRecords
{
    /// <summary>Tells whether the save failed by the unique key of one column, such as <c>costs</c>, <c>entry_key</c>: the form was submitted twice.</summary>
    public static bool Repeats(this DbUpdateException fault, string table, string column)
    {
        ArgumentNullException.ThrowIfNull(fault);
        // PostgreSQL names the constraint, SQLite the column.
        return fault.InnerException is DbException inner
            && (inner.Message.Contains($"\"ux_{table}_{column}\"", StringComparison.Ordinal)
                || inner.Message.Contains($"UNIQUE constraint failed: {table}.{column}'", StringComparison.Ordinal));
    }

    /// <summary>Tells whether the save failed by any unique key.</summary>
    public static bool RepeatsAny(this DbUpdateException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.InnerException is DbException inner
            && (inner.SqlState == "23505" || inner.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal));
    }
}
