using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>Reads the terms of subscriptions.</summary>
internal static class TermReading
{
    /// <summary>Reads a line as a term.</summary>
    public static SubscriptionTerm Of(LineValues line, Subscription subscription)
    {
        var currency = line.Needed<Currency>("currency", ImportValues.Currency);
        var term = new SubscriptionTerm
        {
            SubscriptionId = subscription.Id,
            CustomerId = subscription.CustomerId,
            From = line.Needed<DateOnly>("from", ImportValues.Day),
            Until = line.Optional<DateOnly>("until", ImportValues.Day),
            AmountMinor = line.Needed("amount", ImportValues.Amount(currency)),
            Currency = currency,
            Unit = line.Optional<BillingUnit>("unit", ImportValues.Named) ?? BillingUnit.Month,
            UnitCount = line.Optional("unit_count", ImportValues.Whole(1, 1_200)) ?? 1,
            Quantity = line.Optional("quantity", ImportValues.Whole(0, 1_000_000)) ?? 1,
            DiscountBasisPoints = line.Optional<int>("discount", ImportValues.Percent) ?? 0,
            Kind = line.Optional<TermKind>("kind", ImportValues.Named) ?? TermKind.Paid,
        };
        if (line.Refusals.Count == 0 && term.Until < term.From)
        {
            line.Refuse("until", RefusalReason.UntilBeforeFrom);
        }

        if (line.Refusals.Count == 0 && term.AmountMinor < 0)
        {
            line.Refuse("amount", RefusalReason.Negative);
        }

        if (line.Refusals.Count == 0 && !LargestTerm.Allows(term.AmountMinor, term.Quantity, term.Unit, term.UnitCount))
        {
            line.Refuse(term.Quantity > 1 ? "quantity" : "amount", RefusalReason.NumberTooLarge);
        }

        return term;
    }

    /// <summary>Refuses the lines whose days another line of the subscription has too; both would count.</summary>
    public static void RefuseOverlaps(ImportEntry entry, List<SubscriptionTerm> terms)
    {
        var order = Enumerable.Range(0, terms.Count).OrderBy(i => terms[i].From).ThenBy(i => terms[i].Until ?? DateOnly.MaxValue).ToList();
        for (var i = 1; i < order.Count && !entry.IsRefused; i++)
        {
            var (before, after) = (terms[order[i - 1]], terms[order[i]]);
            if (before.Until is null || before.Until > after.From || before.From == after.From)
            {
                entry.Lines[order[i]].Refuse("from", RefusalReason.TermsOverlap, Line(entry, order[i - 1]));
            }
        }
    }

    /// <summary>Returns the term for the stored subscription.</summary>
    public static SubscriptionTerm For(Subscription stored, SubscriptionTerm read)
    {
        var term = new SubscriptionTerm { SubscriptionId = stored.Id, CustomerId = stored.CustomerId, From = read.From, AmountMinor = read.AmountMinor, Currency = read.Currency };
        Apply(term, read);
        return term;
    }

    /// <summary>Gives a term the values of another and returns whether any was different.</summary>
    public static bool Apply(SubscriptionTerm stored, SubscriptionTerm read)
    {
        var before = Values(stored);
        (stored.Until, stored.AmountMinor, stored.Currency, stored.Unit, stored.UnitCount, stored.Quantity, stored.DiscountBasisPoints, stored.Kind) = Values(read);
        return before != Values(read);
    }

    private static (DateOnly? Until, long Amount, Currency Currency, BillingUnit Unit, int Count, int Quantity, int Discount, TermKind Kind) Values(SubscriptionTerm term) =>
        (term.Until, term.AmountMinor, term.Currency, term.Unit, term.UnitCount, term.Quantity, term.DiscountBasisPoints, term.Kind);

    private static string Line(ImportEntry entry, int index) => entry.Lines[index].Line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
