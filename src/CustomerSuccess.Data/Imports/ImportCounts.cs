namespace CustomerSuccess.Data.Imports;

/// <summary>What became of the records of one kind.</summary>
/// <param name="Kind">The kind, named as its file.</param>
/// <param name="New">How many were not there before.</param>
/// <param name="Changed">How many were there and are different now.</param>
/// <param name="Same">How many were there and are the same.</param>
/// <param name="Refused">How many lines were not taken.</param>
public sealed record ImportCounts(string Kind, long New, long Changed, long Same, long Refused);
