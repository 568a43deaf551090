using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Collects who has recurring revenue on a period's last day, with the value that the survival curve of the slice predicts. PredictedValues of the domain says what that means.</summary>
internal sealed class PredictedPass(LedgerPicture picture, Period period, Slice slice, decimal grossMargin, RemainingLifetime? lifetime) : BlockPass<PredictedPass>
{
    private readonly MrrOnDay _mrr = new(picture, period.LastDay.DayNumber);
    private Currency? _missing;
    private int _withoutRevenue;

    public List<PredictedCustomer> Found { get; } = [];

    public static PredictedPass Run(LedgerPicture picture, Period period, MetricPolicies policies, Slice slice, CancellationToken cancellationToken)
    {
        var lifetimes = LifetimePass.Run(picture, () => new LifetimePass(picture, period, slice), cancellationToken).Lifetimes();
        var remaining = RemainingLifetime.Of(lifetimes);
        return Run(picture, () => new PredictedPass(picture, period, slice, policies.GrossMargin, remaining), cancellationToken);
    }

    public override void Over(LedgerBlock block)
    {
        var activity = slice.Activity(block);
        for (var i = 0; i < block.Count; i++)
        {
            if (slice.Customers.Includes(block.Customers, i) && activity.IsActive(i, _mrr.Day))
            {
                AddCustomer(block, activity, i);
            }
        }
    }

    public override void Add(PredictedPass other)
    {
        Found.AddRange(other.Found);
        _missing = Currencies.First(_missing, other._missing);
        _withoutRevenue += other._withoutRevenue;
    }

    public PredictedValues Values() => new(
        period,
        picture.Shared.Currency,
        grossMargin,
        lifetime?.KnownDays,
        lifetime is null || _missing is not null ? null : ValueSpread.Of(Found.Select(customer => customer.ValueMinor)),
        _missing is null ? _withoutRevenue : 0,
        _missing);

    private void AddCustomer(LedgerBlock block, BlockActivity activity, int customer)
    {
        var mrr = _mrr.Of(activity, customer, ref _missing);
        if (mrr <= 0)
        {
            _withoutRevenue++;
            return;
        }

        var days = DaysOf(activity, customer);
        var remaining = lifetime?.After(days) ?? 0;
        Found.Add(new PredictedCustomer(block, customer, mrr, days, remaining, PredictedValue.ValueOf(mrr, grossMargin, remaining)));
    }

    private int DaysOf(BlockActivity activity, int customer)
    {
        var (seen, days) = (period.End.DayNumber, 0);
        for (var i = activity.SpanStarts[customer]; i < activity.SpanStarts[customer + 1] && activity.SpanFrom[i] < seen; i++)
        {
            days += Math.Min(activity.SpanUntil[i], seen) - activity.SpanFrom[i];
        }

        return days;
    }
}

/// <summary>A customer with a predicted value.</summary>
internal readonly record struct PredictedCustomer(LedgerBlock Block, int Index, long Mrr, int Days, double RemainingDays, double ValueMinor)
{
    public Guid Id => Block.Customers.Ids[Index];
}

/// <summary>Those of the greatest value first; of equals the lower identifier.</summary>
internal sealed class PredictedOrder : IComparer<PredictedCustomer>
{
    public int Compare(PredictedCustomer x, PredictedCustomer y) => y.ValueMinor.CompareTo(x.ValueMinor) is var value and not 0 ? value : x.Id.CompareTo(y.Id);
}
