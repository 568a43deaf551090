using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Health;

/// <summary>A factor value as a person enters it.</summary>
/// <param name="Key">The identifier that the value will have, made with the form: a second submit has the same one and is taken for the first.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Factor">The factor's code.</param>
/// <param name="On">The day that it is true of.</param>
/// <param name="Value">The value, in the factor's own unit.</param>
/// <param name="Note">Where it comes from.</param>
public sealed record FactorEntry(FactorValueId Key, CustomerId Customer, string Factor, DateOnly On, decimal Value, string? Note);
