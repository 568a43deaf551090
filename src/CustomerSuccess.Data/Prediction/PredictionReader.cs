using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Predicts by what was learned last and by what the ledger has now.</summary>
public sealed class PredictionReader(LiveLedger ledger, LatestLearning latest, TimeProvider time) : IPredictions
{
    public LearnedModels? Learned => latest.Models;

    public IDisposable Subscribe(Action learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        return latest.Subscribe(learned);
    }

    public async Task<CustomerPrediction?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var (block, index) = picture.Find(customer.Value);
        if (block is null)
        {
            return null;
        }

        LedgerAccess.Require(viewer, block, index, picture.Codes);
        var today = time.TodayOf(picture.Shared);
        var policies = picture.Shared.PoliciesOn(today);
        var activity = block.Activity(ActivityRules.Of(policies));
        var mrr = MrrMinorOf(picture, activity, index, today);
        return SeenCustomer.Of(block, index, activity, today.DayNumber, new DayRates(picture)).Predict(Learned, mrr, policies);
    }

    /// <summary>Returns today's MRR in minor units; none where an exchange rate is missing.</summary>
    private static double? MrrMinorOf(LedgerPicture picture, BlockActivity activity, int customer, DateOnly today)
    {
        Currency? missing = null;
        var amount = new MrrOnDay(picture, today.DayNumber).Of(activity, customer, ref missing);
        return missing is null ? amount / 10_000d : null;
    }
}
