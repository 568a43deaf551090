namespace CustomerSuccess.Data.Ledger.Facts;

/// <summary>A customer's own facts. Codes are those of <see cref="LedgerCodes"/>; day 0 is no day.</summary>
/// <remarks>The search key is the folded name as UTF-8; the sort key is bytes that compare as names do.</remarks>
internal readonly record struct CustomerFact(Guid Id, ushort Segment, ushort Country, ushort Manager, int MarkedLostOn, byte[] SearchKey, byte[] SortKey);
