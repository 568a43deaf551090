using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Counts lifetimes by their length, and what customers bought in the year, as seen at the end of one period.</summary>
internal sealed class LifetimePass(LedgerPicture picture, Period period, Slice slice) : BlockPass<LifetimePass>
{
    private readonly DayRates _rates = new(picture);
    private readonly int _seen = period.End.DayNumber;
    private readonly int _yearStart = period.End.DayNumber - PurchaseHabit.Days;
    private readonly SortedDictionary<int, (int Lost, int Kept)> _lengths = [];
    private long? _paid = 0;
    private int _purchases;
    private long _activeDays;

    public override void Over(LedgerBlock block)
    {
        var activity = slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (slice.Customers.Includes(block.Customers, i))
            {
                AddSpans(activity, activity.SpanStarts[i], activity.SpanStarts[i + 1]);
                AddPurchases(block.Purchases.Of(i));
            }
        }
    }

    public override void Add(LifetimePass other)
    {
        foreach (var (length, count) in other._lengths)
        {
            AddLength(length, count.Lost, count.Kept);
        }

        _paid += other._paid;
        _purchases += other._purchases;
        _activeDays += other._activeDays;
    }

    /// <summary>Returns how many customers were lost and kept after each length of time, rising.</summary>
    public IReadOnlyList<LifetimeCount> Lifetimes() => [.. _lengths.Select(length => new LifetimeCount(length.Key, length.Value.Lost, length.Value.Kept))];

    public PurchaseHabit Habit() => PurchaseHabit.OfSums(_paid, _purchases, _activeDays);

    private void AddSpans(BlockActivity activity, int start, int end)
    {
        var (length, isThere) = (0, false);
        for (var i = start; i < end && activity.SpanFrom[i] < _seen; i++)
        {
            var until = Math.Min(activity.SpanUntil[i], _seen);
            length += until - activity.SpanFrom[i];
            isThere = until == _seen;
            _activeDays += Math.Max(0, until - Math.Max(activity.SpanFrom[i], _yearStart));
        }

        if (length > 0)
        {
            AddLength(length, isThere ? 0 : 1, isThere ? 1 : 0);
        }
    }

    private void AddPurchases(ReadOnlySpan<Ledger.Facts.PurchaseFact> purchases)
    {
        foreach (ref readonly var purchase in purchases)
        {
            if (purchase.Day >= _yearStart && purchase.Day < _seen && slice.Subscriptions?.Includes(purchase) != false)
            {
                _paid += _rates.Convert(purchase.AmountMinor, purchase.Currency, purchase.Day);
                _purchases += purchase.AmountMinor >= 0 ? 1 : 0;
            }
        }
    }

    private void AddLength(int length, int lost, int kept)
    {
        var (others, stay) = _lengths.GetValueOrDefault(length);
        _lengths[length] = (others + lost, stay + kept);
    }
}
