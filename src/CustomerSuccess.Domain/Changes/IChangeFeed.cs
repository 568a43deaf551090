namespace CustomerSuccess.Domain.Changes;

/// <summary>The changes of all records, from every process, each exactly once to each reader, as soon as they are committed.</summary>
public interface IChangeFeed
{
    /// <summary>Returns the cursor after everything that is committed now.</summary>
    /// <remarks>Take it first and read the records then: what is committed in between comes again as a change, and nothing is missed.</remarks>
    Task<ChangeCursor> NowAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the changes after <paramref name="cursor"/> that are committed now.</summary>
    Task<ChangeBatch> ReadAfterAsync(ChangeCursor cursor, CancellationToken cancellationToken = default);

    /// <summary>Returns the changes after <paramref name="cursor"/> as they come, until it is cancelled. It outlives lost connections.</summary>
    IAsyncEnumerable<ChangeBatch> FollowAsync(ChangeCursor cursor, CancellationToken cancellationToken = default);
}
