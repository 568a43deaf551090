using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Data.Prediction;

/// <summary>One customer as the models see it on a day: with a subscription, with purchases, or with neither.</summary>
/// <param name="HasSubscription">Whether the customer ever paid for a subscription.</param>
/// <param name="Age">For how many days the customer was active, of who ever paid for a subscription.</param>
/// <param name="IsLost">Whether the customer is not there any more: without a running subscription, or marked as lost since the last purchase.</param>
/// <param name="Purchases">The purchases of who never paid for a subscription.</param>
internal readonly record struct SeenCustomer(bool HasSubscription, int Age, bool IsLost, SeenPurchases? Purchases)
{
    public static SeenCustomer Of(LedgerBlock block, int customer, BlockActivity activity, int today, DayRates rates)
    {
        if (activity.Currency[customer] != BlockActivity.NoCurrency)
        {
            var (age, isThere) = (0, false);
            for (var i = activity.SpanStarts[customer]; i < activity.SpanStarts[customer + 1] && activity.SpanFrom[i] <= today; i++)
            {
                age += Math.Min(activity.SpanUntil[i], today + 1) - activity.SpanFrom[i];
                isThere = activity.SpanUntil[i] > today;
            }

            return new SeenCustomer(true, age, !isThere, null);
        }

        var purchases = block.Purchases.Of(customer);
        var (marked, seen) = (block.Customers.MarkedLostOn[customer], SeenPurchases.Of(purchases, today, rates));
        return new SeenCustomer(false, 0, marked != 0 && marked <= today && (seen is null || purchases[^1].Day < marked), seen);
    }

    /// <summary>Returns the prediction by what was learned.</summary>
    /// <param name="learned">What was learned; none before the first time.</param>
    /// <param name="mrrMinor">Today's MRR in the reporting currency, where it is known.</param>
    /// <param name="policies">The definitions in force.</param>
    public CustomerPrediction Predict(LearnedModels? learned, double? mrrMinor, MetricPolicies policies)
    {
        if (learned is null)
        {
            return new CustomerPrediction(null, null, null, NoPrediction.NotLearnedYet);
        }

        if (!HasSubscription && Purchases is null)
        {
            return new CustomerPrediction(learned, null, null, NoPrediction.NothingBought);
        }

        if (IsLost)
        {
            return new CustomerPrediction(learned, null, null, NoPrediction.Lost);
        }

        return HasSubscription ? OfSubscription(learned, mrrMinor, policies) : OfPurchases(learned);
    }

    private CustomerPrediction OfSubscription(LearnedModels learned, double? mrrMinor, MetricPolicies policies) => learned.Subscriptions is { } others
        ? new CustomerPrediction(learned, null, SubscriptionPrediction.Of(Age, mrrMinor, (double)policies.GrossMargin, others), null)
        : new CustomerPrediction(learned, null, null, NoPrediction.NotEnoughLifetimes);

    private CustomerPrediction OfPurchases(LearnedModels learned)
    {
        var seen = Purchases.GetValueOrDefault();
        var prediction = PurchasePrediction.Of(seen.Summary, seen.AreAmountsKnown, learned.Purchases);
        var whyNot = prediction is not null ? (NoPrediction?)null : learned.Purchases.Buying is null ? NoPrediction.NotEnoughPurchases : NoPrediction.NoEstimate;
        return new CustomerPrediction(learned, prediction, null, whyNot);
    }
}
