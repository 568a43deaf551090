using CustomerSuccess.Data.Ledger;

namespace CustomerSuccess.Data.Figures;

/// <summary>Collects the customers behind a part of a figure.</summary>
internal sealed class ListPass(ListSource source, ListPart part) : BlockPass<ListPass>
{
    public List<ListedCustomer> Found { get; } = [];

    public override void Over(LedgerBlock block)
    {
        var activity = source.Slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (source.Slice.Customers.Includes(block.Customers, i))
            {
                part.Collect(block, activity, i, Found);
            }
        }
    }

    public override void Add(ListPass other) => Found.AddRange(other.Found);
}
