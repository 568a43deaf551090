namespace CustomerSuccess.Domain.Customers;

/// <summary>A page of customers by name.</summary>
/// <param name="Total">How many customers were found.</param>
/// <param name="Lines">The page.</param>
public sealed record CustomerNamePage(int Total, IReadOnlyList<CustomerName> Lines);

/// <summary>A customer by name.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Name">The name.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Country">The ISO 3166 country.</param>
public sealed record CustomerName(CustomerId Customer, string Name, string? Segment, string? Country);
