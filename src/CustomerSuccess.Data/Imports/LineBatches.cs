namespace CustomerSuccess.Data.Imports;

/// <summary>Gathers records into batches that fit into memory, however long their texts are.</summary>
internal static class LineBatches
{
    private const int MostRecords = 4_000;
    private const int MostLetters = 8_000_000;

    /// <summary>Returns the records in batches, each with the lines of its records.</summary>
    public static IEnumerable<IReadOnlyList<ImportLine>[]> Of(IEnumerable<IReadOnlyList<ImportLine>> records)
    {
        var (batch, letters) = (new List<IReadOnlyList<ImportLine>>(), 0L);
        foreach (var record in records)
        {
            batch.Add(record);
            letters += LettersOf(record);
            if (batch.Count == MostRecords || letters >= MostLetters)
            {
                yield return [.. batch];
                (batch, letters) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    private static long LettersOf(IReadOnlyList<ImportLine> record)
    {
        var letters = 0L;
        foreach (var line in record)
        {
            foreach (var value in line.Values)
            {
                letters += value.Length;
            }
        }

        return letters;
    }
}
