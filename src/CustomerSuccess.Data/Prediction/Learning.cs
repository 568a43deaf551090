using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Learns models from a picture of the ledger. On one thread: the others are the pages'.</summary>
internal sealed class Learning(LedgerPicture picture, DateOnly today, CancellationToken cancellationToken)
{
    private readonly ActivityRules _rules = ActivityRules.Of(picture.Shared.PoliciesOn(today));
    private readonly DayRates _rates = new(picture);
    private readonly List<PurchaseSummary> _buyers = [];
    private readonly List<PurchaseSummary> _spenders = [];
    private readonly SortedDictionary<int, (int Lost, int Kept)> _lengths = [];

    public static LearnedModels Of(LedgerPicture picture, DateOnly today, DateTime at, CancellationToken cancellationToken) =>
        new Learning(picture, today, cancellationToken).Learn(at);

    public static long PurchasesOf(LedgerPicture picture) => picture.Blocks.Sum(block => (long)block.Purchases.Count);

    public static long TermsOf(LedgerPicture picture) => picture.Blocks.Sum(block => (long)block.Terms.Count);

    private LearnedModels Learn(DateTime at)
    {
        foreach (var block in picture.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var activity = block.Activity(_rules);
            for (var customer = 0; customer < block.Count; customer++)
            {
                Gather(SeenCustomer.Of(block, customer, activity, today.DayNumber, _rates));
            }
        }

        var stamp = new LearningStamp(at, today, picture.Count, PurchasesOf(picture), TermsOf(picture), picture.Stamp.ChangeNumber);
        var lifetimes = RemainingLifetime.Of([.. _lengths.Select(length => new LifetimeCount(length.Key, length.Value.Lost, length.Value.Kept))]);
        var (lost, kept) = (_lengths.Values.Sum(length => length.Lost), _lengths.Values.Sum(length => length.Kept));
        return new LearnedModels(stamp, picture.Shared.Currency, LearnedPurchases.Of(_buyers, _spenders), lifetimes, lost + kept, lost);
    }

    private void Gather(SeenCustomer customer)
    {
        if (customer.HasSubscription && customer.Age > 0)
        {
            var (lost, kept) = _lengths.GetValueOrDefault(customer.Age);
            _lengths[customer.Age] = customer.IsLost ? (lost + 1, kept) : (lost, kept + 1);
        }
        else if (customer.Purchases is { } purchases)
        {
            _buyers.Add(purchases.Summary);
            if (purchases.AreAmountsKnown)
            {
                _spenders.Add(purchases.Summary);
            }
        }
    }
}
