using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Web.Customers;

/// <summary>A person to choose.</summary>
public sealed record ContactChoice(ContactId Id, string Name);
