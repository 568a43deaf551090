namespace CustomerSuccess.Data.Moving;

/// <summary>What a move found at its end.</summary>
/// <param name="Tables">The rows of each table.</param>
/// <param name="Figures">How many headline figures were compared.</param>
/// <param name="Differences">What is not the same in both databases; with any, nothing was kept in the new one.</param>
public sealed record MoveReport(IReadOnlyList<MovedRows> Tables, int Figures, IReadOnlyList<MoveDifference> Differences)
{
    /// <summary>Gets how many rows were moved.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>The rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many the old database has.</param>
public sealed record MovedRows(string Table, long Rows);

/// <summary>Something that is one thing in the old database and another in the new.</summary>
/// <param name="What">A table, or a metric with its month.</param>
/// <param name="Old">What the old database says.</param>
/// <param name="New">What the new one says.</param>
public sealed record MoveDifference(string What, string Old, string New);

/// <summary>How far a move is.</summary>
/// <param name="Table">The table that is being copied.</param>
/// <param name="Rows">The rows copied so far, of all tables.</param>
/// <param name="Of">The rows of all tables.</param>
public sealed record MoveProgress(string Table, long Rows, long Of);
