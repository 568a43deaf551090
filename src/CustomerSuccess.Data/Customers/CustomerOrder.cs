using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Customers;

/// <summary>Puts customers in the order that a query asks for. Customers without the value come last either way; of equals the one with the lower identifier comes first.</summary>
/// <param name="query">The query.</param>
/// <param name="codes">What the small numbers mean.</param>
/// <param name="managers">The account managers' names; looked at when they are sorted by.</param>
internal sealed class CustomerOrder(CustomerQuery query, LedgerCodes codes, IReadOnlyDictionary<MemberId, string> managers) : IComparer<CustomerMatch>
{
    private readonly int[] _segmentRanks = Ranks(codes.Segments.Values.Select(FoldedText.Of));
    private readonly int[] _managerRanks = Ranks(codes.Managers.Values.Select(manager => FoldedText.Of(managers.GetValueOrDefault(manager))));

    public int Compare(CustomerMatch x, CustomerMatch y)
    {
        var order = query.Sort is CustomerSort.Name ? Directed(NameOf(x).SequenceCompareTo(NameOf(y))) : CompareKeys(x, y);
        order = order == 0 && query.Sort is CustomerSort.Need ? Directed(Nullable.Compare(x.Today.Mrr, y.Today.Mrr)) : order;
        return order != 0 ? order : x.Id.CompareTo(y.Id);
    }

    private static ReadOnlySpan<byte> NameOf(CustomerMatch match) => match.Block.Customers.SortKeys.Of(match.Index);

    private static decimal? Day(int day) => day == 0 ? null : day;

    private static int[] Ranks(IEnumerable<string> names)
    {
        var list = names.ToList();
        var sorted = list.Distinct().OrderBy(SortedText.KeyOf, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).ToList();
        return [.. list.Select(name => sorted.IndexOf(name))];
    }

    private int CompareKeys(CustomerMatch x, CustomerMatch y) => (KeyOf(x), KeyOf(y)) switch
    {
        ({ } left, { } right) => Directed(left.CompareTo(right)),
        (null, null) => 0,
        (null, _) => 1,
        _ => -1,
    };

    private int Directed(int order) => query.Descending ? -order : order;

    private decimal? KeyOf(CustomerMatch match) => query.Sort switch
    {
        CustomerSort.Need => match.Today.Need,
        CustomerSort.Mrr => match.Today.Mrr,
        CustomerSort.Health => match.Today.Score,
        CustomerSort.HealthChange => match.Today.Change,
        CustomerSort.LastContact => Day(match.Today.Contact),
        CustomerSort.LastAnswer => match.Today.AnswerScore < 0 ? null : match.Today.AnswerScore,
        CustomerSort.Renewal => Day(match.Today.Renewal),
        CustomerSort.ActiveSince => Day(match.Today.ActiveSince),
        CustomerSort.Coverage => match.Today.Coverage,
        CustomerSort.OpenActions => match.Today.OpenActions,
        CustomerSort.Segment => Rank(_segmentRanks, match.Block.Customers.Segments[match.Index]),
        CustomerSort.Manager => Rank(_managerRanks, match.Block.Customers.Managers[match.Index]),
        _ => throw new ArgumentOutOfRangeException(nameof(match), query.Sort, "There is no such order."),
    };

    private static decimal? Rank(int[] ranks, ushort code) => code == LedgerCodes.None ? null : ranks[code];
}
