namespace CustomerSuccess.Domain.Costs;

/// <summary>What a cost must keep to by itself, whoever enters it and by whichever way.</summary>
public static class CostRules
{
    /// <summary>The longest description or name of a programme.</summary>
    public const int LongestText = 200;

    /// <summary>The longest number of a bill.</summary>
    public const int LongestDocumentNumber = 100;

    /// <summary>Returns what is wrong with a cost; nothing when it may be saved.</summary>
    public static IReadOnlyList<CostFault> FaultsOf(CostEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var faults = new List<CostFault>();
        Add(entry.Amount.MinorUnits <= 0, CostFault.AmountIsNotAboveZero);
        Add(entry.CountedBasisPoints is < 0 or > 10_000, CostFault.ShareIsOutOfRange);
        Add(entry.LastDay < entry.From, CostFault.EndIsBeforeStart);
        Add(entry.CustomerId is not null && entry.Segment is not null, CostFault.ScopeIsTwofold);
        Add(IsLong(entry.Description, LongestText) || IsLong(entry.DocumentNumber, LongestDocumentNumber) || IsLong(entry.Programme, LongestText), CostFault.TextIsTooLong);
        return faults;

        void Add(bool isWrong, CostFault fault)
        {
            if (isWrong)
            {
                faults.Add(fault);
            }
        }
    }

    private static bool IsLong(string? text, int longest) => text?.Length > longest;
}
