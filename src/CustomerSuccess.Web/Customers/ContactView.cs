namespace CustomerSuccess.Web.Customers;

/// <summary>A person at a customer.</summary>
public sealed record ContactView(string Name, string? Role, string? Email, string? Phone);
