namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>An import that was done, as the history lists it.</summary>
/// <param name="Batch">The import.</param>
/// <param name="Who">The name of who did it; none for the command line.</param>
/// <param name="UndoneBy">The name of who took it back.</param>
/// <param name="HasJob">Whether it has a page of its own.</param>
public sealed record ImportedBatch(ImportBatch Batch, string? Who, string? UndoneBy, bool HasJob);
