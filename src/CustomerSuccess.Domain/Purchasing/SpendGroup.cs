namespace CustomerSuccess.Domain.Purchasing;

/// <summary>Customers of equally many repeat purchases with the same mean.</summary>
/// <param name="Purchases">How many repeat purchases; above 0.</param>
/// <param name="Mean">Their mean amount; above 0.</param>
/// <param name="Customers">How many customers.</param>
public readonly record struct SpendGroup(int Purchases, double Mean, int Customers)
{
    /// <summary>Returns the groups that the gamma–gamma model can learn from, by rising number and mean.</summary>
    /// <remarks>
    /// Who did not buy again has no mean. Who bought again for nothing, or gave back more than they paid, has one that a gamma variable never takes:
    /// they are left out of the fit, and can still be predicted by it.
    /// </remarks>
    public static IReadOnlyList<SpendGroup> ListOf(IEnumerable<PurchaseSummary> customers)
    {
        var counts = new Dictionary<(int Purchases, double Mean), int>();
        foreach (var customer in customers.Where(customer => customer.Repeats > 0 && customer.MeanRepeatValue > 0))
        {
            var key = (customer.Repeats, customer.MeanRepeatValue);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return [.. counts.OrderBy(group => group.Key).Select(group => new SpendGroup(group.Key.Purchases, group.Key.Mean, group.Value))];
    }
}
