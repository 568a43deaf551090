using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Entry;

/// <summary>A customer to enter against. Staff see no more of a customer than the name.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Name">The name.</param>
public sealed record EntryCustomer(CustomerId Id, string Name);

/// <summary>A person at a customer.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
public sealed record EntryPerson(ContactId Id, string Name);
