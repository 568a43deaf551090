using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Revenue;

/// <summary>Adds up one-off purchases of periods that follow one another.</summary>
internal sealed class OneOffPass : BlockPass<OneOffPass>
{
    private static readonly int Kinds = Enum.GetValues<PurchaseKind>().Length;
    private readonly LedgerPicture _picture;
    private readonly IReadOnlyList<Period> _periods;
    private readonly Boundaries _boundaries;
    private readonly Slice _slice;
    private readonly DayRates _rates;
    private readonly long[,] _amounts;
    private readonly int[] _purchases;
    private readonly int[] _buyers;
    private readonly Currency?[] _missing;

    public OneOffPass(LedgerPicture picture, IReadOnlyList<Period> periods, Boundaries boundaries, Slice slice)
    {
        (_picture, _periods, _boundaries, _slice, _rates) = (picture, periods, boundaries, slice, new DayRates(picture));
        (_amounts, _purchases, _buyers, _missing) = (new long[periods.Count, Kinds], new int[periods.Count], new int[periods.Count], new Currency?[periods.Count]);
    }

    public override void Over(LedgerBlock block)
    {
        for (var i = 0; i < block.Count && block.Purchases.Count > 0; i++)
        {
            if (_slice.Customers.Includes(block.Customers, i))
            {
                AddCustomer(block.Purchases.Of(i));
            }
        }
    }

    public override void Add(OneOffPass other)
    {
        for (var i = 0; i < _periods.Count; i++)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                _amounts[i, kind] += other._amounts[i, kind];
            }

            _purchases[i] += other._purchases[i];
            _buyers[i] += other._buyers[i];
            _missing[i] = Currencies.First(_missing[i], other._missing[i]);
        }
    }

    public IEnumerable<OneOffRevenue> Results() => _periods.Select((period, i) => new OneOffRevenue(
        period,
        _picture.Shared.Currency,
        OneOffRevenue.ExpansionKinds.ToDictionary(kind => kind, kind => _missing[i] is null ? _amounts[i, (int)kind] : 0),
        _missing[i] is null ? _amounts[i, (int)PurchaseKind.Ordinary] : 0,
        _purchases[i],
        _buyers[i],
        _missing[i]));

    private void AddCustomer(ReadOnlySpan<PurchaseFact> purchases)
    {
        // Purchases are in the order of their days, so that a customer's buying in one period comes together.
        var lastBought = -1;
        foreach (ref readonly var purchase in purchases)
        {
            var boundary = _boundaries.At(purchase.Day);
            if (boundary == _boundaries.Count || _boundaries.PeriodClosingAt[boundary] is not (var period and >= 0) || _slice.Subscriptions?.Includes(purchase) == false)
            {
                continue;
            }

            if (_rates.Convert(purchase.AmountMinor, purchase.Currency, purchase.Day) is { } amount)
            {
                _amounts[period, purchase.KindCode] += amount;
            }
            else
            {
                _missing[period] = Currencies.First(_missing[period], _picture.Codes.Currencies[purchase.Currency]);
            }

            if (purchase.Kind is not PurchaseKind.Ordinary && purchase.AmountMinor >= 0)
            {
                _purchases[period]++;
                _buyers[period] += period == lastBought ? 0 : 1;
                lastBought = period;
            }
        }
    }
}
