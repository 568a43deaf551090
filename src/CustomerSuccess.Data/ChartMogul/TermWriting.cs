using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Gives a subscription the terms that billing makes, changing only what differs.</summary>
internal static class TermWriting
{
    /// <exception cref="RecordRefusedException">A price is larger than figures can hold: of a prorated line it is many times what was sent.</exception>
    public static void Apply(Subscription row, IReadOnlyList<BilledTerm> terms)
    {
        if (terms.Any(term => !LargestTerm.Allows(term.Price.AmountMinor, term.Price.Quantity, term.Price.Unit, term.Price.UnitCount)))
        {
            throw new RecordRefusedException("amount_in_cents", "The amount is too large for the plan's interval.");
        }

        row.Terms.RemoveAll(term => terms.All(wanted => wanted.From != term.From));
        foreach (var wanted in terms)
        {
            var term = row.Terms.Find(there => there.From == wanted.From);
            if (term is null)
            {
                term = new SubscriptionTerm { SubscriptionId = row.Id, CustomerId = row.CustomerId, From = wanted.From, AmountMinor = 0, Currency = wanted.Price.Currency };
                row.Terms.Add(term);
            }

            (term.Until, term.AmountMinor, term.Currency, term.Kind) = (wanted.Until, wanted.Price.AmountMinor, wanted.Price.Currency, wanted.Kind);
            (term.Unit, term.UnitCount) = (wanted.Price.Unit, wanted.Price.UnitCount);
            (term.Quantity, term.DiscountBasisPoints) = (wanted.Price.Quantity, wanted.Price.DiscountBasisPoints);
        }
    }
}
