using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Data.Imports.Kinds;

/// <summary>A customer with the properties that a file names.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Properties">The properties; of a stored customer, all of them.</param>
/// <param name="Named">The columns that the file has, since what a file does not speak of stays as it is.</param>
internal sealed record ImportedCustomer(Customer Customer, IReadOnlyList<CustomerProperty> Properties, IReadOnlyList<string> Named);
