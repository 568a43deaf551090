using CustomerSuccess.Data.Ledger;

namespace CustomerSuccess.Data.Figures;

/// <summary>A customer behind a figure. The day is a day number, 0 for none; the amount is in ten-thousandths of the reporting currency's minor unit.</summary>
internal readonly record struct ListedCustomer(LedgerBlock Block, int Index, int Day, long? Amount, int? Score)
{
    public Guid Id => Block.Customers.Ids[Index];
}

/// <summary>Those of the greatest amount first, without an amount last; of equals the latest day, then the lower identifier.</summary>
internal sealed class ListedOrder : IComparer<ListedCustomer>
{
    public int Compare(ListedCustomer x, ListedCustomer y) =>
        Nullable.Compare(y.Amount, x.Amount) is var amount and not 0 ? amount
        : y.Day.CompareTo(x.Day) is var day and not 0 ? day
        : x.Id.CompareTo(y.Id) is var id and not 0 ? id
        : Nullable.Compare(x.Score, y.Score);
}
