using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Costs;

/// <summary>What a slice of the company needs to know of the rest to take its share of the costs.</summary>
/// <param name="Whole">The active spans of all customers, unfiltered.</param>
/// <param name="Includes">Whether a customer belongs to the slice. In a slice by plan or currency: whether they are active in it on any day of the period.</param>
/// <param name="Segments">The segment of each customer who has one.</param>
public sealed record CostSlice(IReadOnlyCollection<ActiveSpan> Whole, Func<CustomerId, bool> Includes, IReadOnlyDictionary<CustomerId, string> Segments);
