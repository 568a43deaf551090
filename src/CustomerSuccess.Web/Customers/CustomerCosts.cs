using CustomerSuccess.Domain.Costs;

namespace CustomerSuccess.Web.Customers;

/// <summary>Asks for the retention cost of the customer whose facts they are.</summary>
internal static class CustomerCosts
{
    /// <summary>Returns the cost of the last full month; who was not active on any of its days has no share in what all customers cost.</summary>
    public static CustomerCost Of(CustomerFacts facts)
    {
        var (records, all) = (facts.Records, facts.Cost);
        return CustomerCost.Of(
            records.Costs, facts.WasActive(all.Period) ? records.SharedCosts : [], records.Rates, all.Currency, all.Period, all.Customers, facts.SegmentCost.Customers);
    }
}
