namespace CustomerSuccess.Data.Bulk;

/// <summary>Writes records in numbers for which a context is too slow: imports, made-up companies, moving to another database.</summary>
public interface IBulkWriter
{
    /// <summary>Begins a transaction. Nobody else sees any of it before it is committed.</summary>
    Task<BulkTransaction> BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction that is never committed, to see what would become of records. Others go on writing meanwhile.</summary>
    Task<BulkTransaction> BeginTrialAsync(CancellationToken cancellationToken = default) => BeginAsync(cancellationToken);
}
