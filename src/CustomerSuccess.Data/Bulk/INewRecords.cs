namespace CustomerSuccess.Data.Bulk;

/// <summary>Takes records that are not there yet, in a transaction that is open.</summary>
internal interface INewRecords
{
    /// <summary>Gets the context of the transaction.</summary>
    CustomerSuccessContext Context { get; }

    /// <summary>Adds records, all of one type, and returns how many. What they refer to is written first.</summary>
    Task<long> WriteAsync<TRecord>(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
        where TRecord : class;
}
