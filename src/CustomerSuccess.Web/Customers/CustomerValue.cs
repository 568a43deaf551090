using CustomerSuccess.Domain.Lifetime;

namespace CustomerSuccess.Web.Customers;

/// <summary>Asks for the lifetime value of the customer whose facts they are.</summary>
internal static class CustomerValue
{
    public static CustomerLifetimeValue Of(CustomerFacts facts)
    {
        var records = facts.Records;
        var yearAgo = facts.Today.AddDays(1 - CustomerLifetimeValue.Window);

        // Where there are more purchases than were read, the days of the oldest one read are not all there.
        var isWhole = records.PurchaseCount == records.Purchases.Count || records.Purchases[^1].On < yearAgo;
        var from = isWhole ? yearAgo : records.Purchases[^1].On.AddDays(1);
        return CustomerLifetimeValue.Of(facts.Figures.Mrr, records.Purchases, records.Rates, from, facts.Today, facts.Lifetime);
    }
}
