namespace CustomerSuccess.Data.Exports.Changed;

/// <summary>A part of the records that have changed since an instant, as they are now.</summary>
/// <param name="Records">The records.</param>
/// <param name="IsWhole">Whether these are all records of the kind, since any may have changed: one that is not among them is gone.</param>
/// <param name="Removed">The names of those that are gone, told with the first part; none where the list is whole.</param>
/// <param name="Next">The instant to ask with next time, UTC.</param>
public sealed record RecordsSince(IReadOnlyList<ReadRecord> Records, bool IsWhole, IReadOnlyList<string> Removed, DateTime Next);
