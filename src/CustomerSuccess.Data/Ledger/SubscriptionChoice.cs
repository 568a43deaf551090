using CustomerSuccess.Data.Ledger.Facts;
using CustomerSuccess.Domain.Figures;

namespace CustomerSuccess.Data.Ledger;

/// <summary>Which subscriptions and purchases a filter by plan or currency lets through.</summary>
internal sealed class SubscriptionChoice
{
    private readonly bool[]? _plans;
    private readonly bool[]? _currencies;

    private SubscriptionChoice(bool[]? plans, bool[]? currencies) => (_plans, _currencies) = (plans, currencies);

    /// <summary>Returns the choice of a filter, or none when it does not choose among subscriptions.</summary>
    public static SubscriptionChoice? Of(Filter filter, LedgerCodes codes) => filter.ChoosesSubscriptions
        ? new SubscriptionChoice(Chosen(filter.Plans, codes.Plans), Chosen(filter.Currencies, codes.Currencies))
        : null;

    public bool Includes(in TermFact term) => (_plans is null || _plans[term.Plan]) && (_currencies is null || _currencies[term.Currency]);

    /// <summary>A slice by plan has no purchases, which have no plan.</summary>
    public bool Includes(in PurchaseFact purchase) => _plans is null && (_currencies is null || _currencies[purchase.Currency]);

    internal static bool[]? Chosen<T>(IReadOnlyList<T> values, Codes<T> codes)
        where T : notnull
    {
        if (values.Count == 0)
        {
            return null;
        }

        var chosen = new bool[codes.Most + 1];
        foreach (var value in values)
        {
            if (codes.Find(value) is var code and >= 0)
            {
                chosen[code] = true;
            }
        }

        return chosen;
    }
}
