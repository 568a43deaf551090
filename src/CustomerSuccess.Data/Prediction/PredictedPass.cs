using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Collects the customers of a slice with their predicted values, as they were at the end of a period. PredictedValues of the domain says what that means.</summary>
internal sealed class PredictedPass(LedgerPicture picture, Period period, MetricPolicies policies, Slice slice, LearnedModels? learned) : BlockPass<PredictedPass>
{
    private readonly MrrOnDay _mrr = new(picture, period.LastDay.DayNumber);
    private readonly DayRates _rates = new(picture);
    private Currency? _missing;
    private int _without;

    public List<PredictedCustomer> Found { get; } = [];

    public override void Over(LedgerBlock block)
    {
        var (activity, whole) = (slice.Activity(block), slice.WholeActivity(block));
        for (var i = 0; i < block.Count; i++)
        {
            if (slice.Customers.Includes(block.Customers, i))
            {
                Add(block, i, SeenCustomer.Of(block, i, whole, _mrr.Day, _rates), activity);
            }
        }
    }

    public override void Add(PredictedPass other)
    {
        Found.AddRange(other.Found);
        _missing = Currencies.First(_missing, other._missing);
        _without += other._without;
    }

    public PredictedValues Values() => new(
        period,
        picture.Shared.Currency,
        policies.GrossMargin,
        learned,
        ValueSpread.Of(Found.Select(customer => customer.ValueMinor)),
        Found.Count(customer => customer.IsBySubscription),
        Found.Count(customer => !customer.IsBySubscription),
        _without,
        _missing);

    private void Add(LedgerBlock block, int customer, SeenCustomer seen, BlockActivity activity)
    {
        if (learned is null || seen.IsLost || (!seen.HasSubscription && (seen.Purchases is null || slice.ChoosesSubscriptions)))
        {
            return;
        }

        // Of a slice by plan or currency, only who is active in it is in it.
        if (slice.ChoosesSubscriptions && !activity.IsActive(customer, _mrr.Day))
        {
            return;
        }

        if ((seen.HasSubscription ? BySubscription(block, customer, seen, activity) : ByPurchases(block, customer, seen.Purchases.GetValueOrDefault())) is { } predicted)
        {
            Found.Add(predicted);
        }
        else
        {
            _without++;
        }
    }

    private PredictedCustomer? BySubscription(LedgerBlock block, int customer, SeenCustomer seen, BlockActivity activity)
    {
        Currency? missing = null;
        var mrr = _mrr.Of(activity, customer, ref missing);
        _missing = Currencies.First(_missing, missing);
        if (mrr <= 0 || missing is not null || learned!.Subscriptions is not { } others)
        {
            return null;
        }

        var days = others.After(seen.Age, CustomerPrediction.Days);
        return new PredictedCustomer(block, customer, true, seen.Age, days, SubscriptionPrediction.ValueOf(mrr / (double)MrrAmount.PerMinorUnit, (double)policies.GrossMargin, days));
    }

    private PredictedCustomer? ByPurchases(LedgerBlock block, int customer, SeenPurchases seen)
    {
        if (!seen.AreAmountsKnown || learned!.Purchases.BuyingModel is not { } buying || learned.Purchases.SpendOf(seen.Summary) is not { } spend)
        {
            return null;
        }

        var expected = buying.ExpectedPurchases(seen.Summary, buying.Unit.Of(CustomerPrediction.Days));
        return new PredictedCustomer(block, customer, false, (int)seen.Summary.Age, expected, spend * expected);
    }
}

/// <summary>A customer with a predicted value.</summary>
internal readonly record struct PredictedCustomer(LedgerBlock Block, int Index, bool IsBySubscription, int AgeDays, double Expected, double ValueMinor)
{
    public Guid Id => Block.Customers.Ids[Index];
}

/// <summary>Those of the greatest value first; of equals the lower identifier.</summary>
internal sealed class PredictedOrder : IComparer<PredictedCustomer>
{
    public int Compare(PredictedCustomer x, PredictedCustomer y) => y.ValueMinor.CompareTo(x.ValueMinor) is var value and not 0 ? value : x.Id.CompareTo(y.Id);
}
