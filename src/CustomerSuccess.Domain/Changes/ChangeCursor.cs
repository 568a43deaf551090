using System.Collections.Immutable;

namespace CustomerSuccess.Domain.Changes;

/// <summary>How far somebody has read the changes. It is correct when transactions commit in another order than they began.</summary>
/// <param name="Before">Every change of a transaction before this one is seen; on a database with one writer, every change up to this number.</param>
/// <param name="Seen">The numbers of changes at or after <paramref name="Before"/> that are seen all the same, while an older transaction still runs.</param>
/// <param name="Last">The highest change number seen, which stamps the figures.</param>
public sealed record ChangeCursor(long Before, ImmutableHashSet<long> Seen, long Last);

/// <summary>Changes that were not read before, in the order of their numbers, and the cursor after them.</summary>
/// <param name="Changes">The changes; none when there is nothing new.</param>
/// <param name="Cursor">Where the next reading goes on.</param>
public sealed record ChangeBatch(IReadOnlyList<RecordChange> Changes, ChangeCursor Cursor);
