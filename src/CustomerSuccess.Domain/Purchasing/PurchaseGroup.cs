namespace CustomerSuccess.Domain.Purchasing;

/// <summary>Customers who cannot be told apart: of equal frequency, recency and age. A likelihood looks at each group once.</summary>
/// <param name="Repeats">x, the frequency.</param>
/// <param name="Recency">t_x, the recency.</param>
/// <param name="Age">T, the age.</param>
/// <param name="Customers">How many customers are in it.</param>
public readonly record struct PurchaseGroup(int Repeats, double Recency, double Age, int Customers)
{
    /// <summary>Returns the groups of customers, by rising frequency, recency and age, so that a fit does not depend on the order of the customers.</summary>
    /// <exception cref="ArgumentException">A frequency is negative, or a recency is not between 0 and the age.</exception>
    public static IReadOnlyList<PurchaseGroup> ListOf(IEnumerable<PurchaseSummary> customers)
    {
        var counts = new Dictionary<(int Repeats, double Recency, double Age), int>();
        foreach (var customer in customers)
        {
            Check(customer);
            var key = (customer.Repeats, customer.Recency, customer.Age);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return [.. counts.OrderBy(group => group.Key).Select(group => new PurchaseGroup(group.Key.Repeats, group.Key.Recency, group.Key.Age, group.Value))];
    }

    private static void Check(PurchaseSummary customer)
    {
        if (customer.Repeats < 0 || !(customer.Recency >= 0 && customer.Recency <= customer.Age) || !double.IsFinite(customer.Age))
        {
            throw new ArgumentException($"Frequency {customer.Repeats}, recency {customer.Recency} and age {customer.Age} are of no customer.", nameof(customer));
        }
    }
}
