using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Data.Ledger;

/// <summary>All facts at one moment. Never changed: a figure holds on to one picture from its first column to its last.</summary>
/// <param name="Blocks">The customers, in order of their identifiers.</param>
/// <param name="Codes">What the small numbers in the columns mean.</param>
/// <param name="Shared">What does not belong to one customer.</param>
/// <param name="Stamp">The last change in it, and the instant up to which data is complete.</param>
internal sealed record LedgerPicture(LedgerBlock[] Blocks, LedgerCodes Codes, SharedFacts Shared, FigureStamp Stamp)
{
    /// <summary>Gets the number that stands for the reporting currency in columns.</summary>
    public byte Reporting { get; } = (byte)Codes.Currencies.Of(Shared.Currency);

    public int Count => Blocks.Sum(block => block.Count);

    /// <summary>Finds a customer; the block is none when there is no such customer.</summary>
    public (LedgerBlock? Block, int Index) Find(Guid customer)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = Blocks[middle].First.CompareTo(customer) <= 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return high >= 0 && Blocks[high].IndexOf(customer) is var index and >= 0 ? (Blocks[high], index) : (null, -1);
    }
}
