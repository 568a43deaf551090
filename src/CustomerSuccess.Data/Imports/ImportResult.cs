namespace CustomerSuccess.Data.Imports;

/// <summary>What came of an import.</summary>
/// <param name="Outcome">Whether the records are in.</param>
/// <param name="Report">The counts and the refusals.</param>
/// <param name="Batch">The batch's identifier, when one was kept.</param>
public sealed record ImportResult(ImportOutcome Outcome, ImportReport Report, Guid? Batch);

/// <summary>Whether the records of an import are in.</summary>
public enum ImportOutcome
{
    /// <summary>They are in.</summary>
    Applied,

    /// <summary>Nothing was new or different, so that nothing was written.</summary>
    NothingNew,

    /// <summary>It was a dry run.</summary>
    DryRun,

    /// <summary>A line was refused and none may be.</summary>
    RefusedAsStrict,
}
