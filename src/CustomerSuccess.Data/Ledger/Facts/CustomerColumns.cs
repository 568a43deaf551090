namespace CustomerSuccess.Data.Ledger.Facts;

/// <summary>Customers of a block by their own facts, each in its column, so that a pass over one segment reads but two bytes a customer.</summary>
internal sealed class CustomerColumns
{
    public required Guid[] Ids { get; init; }

    public required ushort[] Segments { get; init; }

    public required ushort[] Countries { get; init; }

    public required ushort[] Managers { get; init; }

    public required int[] MarkedLostOn { get; init; }

    public required Rows<byte> SearchKeys { get; init; }

    public required Rows<byte> SortKeys { get; init; }

    public static CustomerColumns Of(ReadOnlySpan<CustomerFact> customers)
    {
        var facts = customers.ToArray();
        return new CustomerColumns
        {
            Ids = Array.ConvertAll(facts, fact => fact.Id),
            Segments = Array.ConvertAll(facts, fact => fact.Segment),
            Countries = Array.ConvertAll(facts, fact => fact.Country),
            Managers = Array.ConvertAll(facts, fact => fact.Manager),
            MarkedLostOn = Array.ConvertAll(facts, fact => fact.MarkedLostOn),
            SearchKeys = Rows<byte>.Of(facts, fact => fact.SearchKey),
            SortKeys = Rows<byte>.Of(facts, fact => fact.SortKey),
        };
    }

    public static CustomerColumns Pick(CustomerColumns kept, CustomerColumns changed, Choice[] order) => new()
    {
        Ids = Array.ConvertAll(order, choice => choice.From(kept.Ids, changed.Ids)),
        Segments = Array.ConvertAll(order, choice => choice.From(kept.Segments, changed.Segments)),
        Countries = Array.ConvertAll(order, choice => choice.From(kept.Countries, changed.Countries)),
        Managers = Array.ConvertAll(order, choice => choice.From(kept.Managers, changed.Managers)),
        MarkedLostOn = Array.ConvertAll(order, choice => choice.From(kept.MarkedLostOn, changed.MarkedLostOn)),
        SearchKeys = Rows<byte>.Pick(kept.SearchKeys, changed.SearchKeys, order),
        SortKeys = Rows<byte>.Pick(kept.SortKeys, changed.SortKeys, order),
    };
}
