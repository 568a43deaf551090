namespace CustomerSuccess.Web.Customers;

/// <summary>The page of one's own customers as it is drawn.</summary>
/// <param name="Of">The address that it answers.</param>
/// <param name="Member">Whose customers they are.</param>
/// <param name="Owner">The same in words.</param>
/// <param name="List">The customers.</param>
/// <param name="HasNone">Whether nobody is assigned to the viewer.</param>
/// <param name="ReadsAll">Whether the viewer may look at all customers in place.</param>
/// <param name="IsRefused">Whether the viewer may not see customers at all.</param>
public sealed record MyCustomersView(string Of, Guid Member, string? Owner = null, CustomersView? List = null, bool HasNone = false, bool ReadsAll = false, bool IsRefused = false);
