using System.Text;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Customers;

/// <summary>Finds the customers that a query asks for and the viewer may read.</summary>
internal sealed class CustomerMatches : BlockPass<CustomerMatches>
{
    private static readonly CustomerSign[] AllSigns = Enum.GetValues<CustomerSign>();
    private readonly CustomerQuery _query;
    private readonly Func<LedgerBlock, BlockToday> _todayOf;
    private readonly int _today;
    private readonly Slice _slice;
    private readonly byte[] _search;
    private readonly bool[] _readable;
    private readonly int[] _signs = new int[AllSigns.Length];

    public CustomerMatches(LedgerPicture picture, CustomerQuery query, Viewer viewer, DateOnly today, Func<LedgerBlock, BlockToday> todayOf)
    {
        (_query, _todayOf, _today) = (query, todayOf, today.DayNumber);
        _slice = new Slice(picture, query.Filter, picture.Shared.PoliciesOn(today));
        _search = Encoding.UTF8.GetBytes(FoldedText.Of(query.Search));
        _readable = [.. picture.Codes.Managers.Values.Select(manager => viewer.Reads(manager)), viewer.Reads(null)];
    }

    public List<CustomerMatch> Found { get; } = [];

    /// <summary>Gets how many customers the viewer may read, whatever the query.</summary>
    public int Readable { get; private set; }

    public IReadOnlyDictionary<CustomerSign, int> Signs => AllSigns.ToDictionary(sign => sign, sign => _signs[(int)sign]);

    public override void Over(LedgerBlock block)
    {
        var today = _todayOf(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (!_readable[Math.Min(block.Customers.Managers[i], _readable.Length - 1)])
            {
                continue;
            }

            Readable++;
            if (IsAskedFor(block, i, today.Customers[i]))
            {
                CountSigns(block, i, today.Customers[i]);
            }
        }
    }

    public override void Add(CustomerMatches other)
    {
        Found.AddRange(other.Found);
        Readable += other.Readable;
        for (var i = 0; i < _signs.Length; i++)
        {
            _signs[i] += other._signs[i];
        }
    }

    /// <summary>Tells whether all but the signs of the query fit.</summary>
    private bool IsAskedFor(LedgerBlock block, int customer, in CustomerToday today) =>
        today.Stands(_query.Standing)
        && (_query.Bands.Count == 0 || _query.Bands.Contains(today.Band))
        && _slice.Customers.Includes(block.Customers, customer)
        && (_search.Length == 0 || block.Customers.SearchKeys.Of(customer).IndexOf(_search) >= 0)
        && (!_slice.ChoosesSubscriptions || HasMrrInSlice(block, customer));

    private bool HasMrrInSlice(LedgerBlock block, int customer) =>
        ActivityBuilder.TermsOf(block.Terms.Of(customer), _slice.Rules, _slice.Subscriptions).Any(term => term.Mrr != 0 && term.Includes(_today));

    private void CountSigns(LedgerBlock block, int customer, in CustomerToday today)
    {
        foreach (var sign in AllSigns)
        {
            _signs[(int)sign] += today.Shows(sign, _today) ? 1 : 0;
        }

        foreach (var sign in _query.Signs)
        {
            if (!today.Shows(sign, _today))
            {
                return;
            }
        }

        Found.Add(new CustomerMatch(block, customer, _todayOf(block).Customers));
    }
}

/// <summary>A customer that a query asks for.</summary>
internal readonly record struct CustomerMatch(LedgerBlock Block, int Index, CustomerToday[] Todays)
{
    public Guid Id => Block.Customers.Ids[Index];

    public ref readonly CustomerToday Today => ref Todays[Index];
}
