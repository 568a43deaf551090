using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Data.Prediction;

/// <summary>What the models need to know of one customer's purchases, in days and minor units. PredictionReaderTests holds it to <see cref="PurchaseHistory"/>.</summary>
/// <param name="Summary">Frequency, recency, age and mean.</param>
/// <param name="AreAmountsKnown">Whether every amount could be brought to the reporting currency.</param>
internal readonly record struct SeenPurchases(PurchaseSummary Summary, bool AreAmountsKnown)
{
    /// <summary>Returns what was seen through a day; none of who had bought nothing by then.</summary>
    public static SeenPurchases? Of(ReadOnlySpan<PurchaseFact> purchases, int today, DayRates rates)
    {
        var (first, last, repeats, paid, isKnown) = (0, 0, 0, 0L, true);
        for (var i = 0; i < purchases.Length && purchases[i].Day <= today;)
        {
            var (day, amount, isBought) = (purchases[i].Day, 0L, false);
            for (; i < purchases.Length && purchases[i].Day == day; i++)
            {
                isBought |= purchases[i].AmountMinor >= 0;
                var converted = rates.Convert(purchases[i].AmountMinor, purchases[i].Currency, day);
                isKnown &= converted is not null;
                amount += converted ?? 0;
            }

            if (isBought)
            {
                (first, last, repeats) = first == 0 ? (day, day, 0) : (first, day, repeats + 1);
            }

            paid += repeats > 0 ? amount : 0;
        }

        return first == 0 ? null : new SeenPurchases(new PurchaseSummary(repeats, last - first, today - first, repeats == 0 || !isKnown ? 0 : (double)paid / repeats), isKnown);
    }
}
