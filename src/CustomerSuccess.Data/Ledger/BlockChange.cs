namespace CustomerSuccess.Data.Ledger;

/// <summary>Puts customers that were read again into the blocks that they belong to. All other blocks stay as they are.</summary>
internal static class BlockChange
{
    /// <param name="blocks">The blocks, in order.</param>
    /// <param name="read">What the touched customers are now; none when all of them are gone.</param>
    /// <param name="touched">The customers that were read again.</param>
    public static LedgerBlock[] Apply(LedgerBlock[] blocks, LedgerBlock? read, IReadOnlySet<Guid> touched)
    {
        if (blocks.Length == 0)
        {
            return read is null ? [] : [read];
        }

        var result = new List<LedgerBlock>(blocks.Length + 1);
        var next = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var start = next;
            while (read is not null && next < read.Count && (i + 1 == blocks.Length || read.Customers.Ids[next].CompareTo(blocks[i + 1].First) < 0))
            {
                next++;
            }

            var isTouched = next > start || touched.Any(customer => blocks[i].IndexOf(customer) >= 0);
            result.AddRange(isTouched ? blocks[i].With(read ?? blocks[i], start..next, touched).Parts() : [blocks[i]]);
        }

        return [.. result];
    }
}
