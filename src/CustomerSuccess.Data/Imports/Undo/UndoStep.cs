namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>What one batch of lines did to the records, written in the same transaction, so that it can be taken back.</summary>
public sealed class UndoStep
{
    /// <summary>Gets the import.</summary>
    public required Guid Batch { get; init; }

    /// <summary>Gets the number, from 1 in the order of writing; it is taken back in the other order.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what was done, as JSON of <see cref="UndoNotes"/>.</summary>
    public required string Notes { get; init; }
}
