using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Customers;

/// <summary>The page of all customers as it is drawn.</summary>
/// <param name="Of">The address that it answers.</param>
/// <param name="List">The customers with their figures; none for who reads names only.</param>
/// <param name="Names">The customers by name, for who reads no more.</param>
/// <param name="Choices">What the list can be narrowed by.</param>
/// <param name="Note">Why it does not show everything.</param>
/// <param name="ReadsAll">Whether the viewer reads every customer.</param>
/// <param name="IsRefused">Whether the viewer may not see customers at all.</param>
public sealed record CustomersPageView(
    string Of,
    CustomersView? List = null,
    CustomerNamesView? Names = null,
    CustomerChoicesView? Choices = null,
    string? Note = null,
    bool ReadsAll = false,
    bool IsRefused = false);

/// <summary>Customers by name.</summary>
public sealed record CustomerNamesView(IReadOnlyList<CustomerNameView> Rows, string Count, int PageCount);

/// <summary>A customer by name.</summary>
public sealed record CustomerNameView(string Name, string? Segment, string? Country);

/// <summary>What the list can be narrowed by.</summary>
public sealed record CustomerChoicesView(
    IReadOnlyList<FilterOption> Segments,
    IReadOnlyList<FilterOption> Managers,
    IReadOnlyList<FilterOption> Plans,
    IReadOnlyList<FilterOption> Countries,
    IReadOnlyList<FilterOption> Bands);
