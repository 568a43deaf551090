using CustomerSuccess.Web.Components.Working;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>The workings of a customer's figures: health, recurring revenue, lifetime value, retention cost, and what is expected.</summary>
public sealed class CustomerWorkings(IEnumerable<ICustomerWorking> workings)
{
    /// <summary>Returns how a figure came about; none for one that a customer does not have.</summary>
    public CustomerWorking? Of(string? slug, LoadedCustomer customer) =>
        workings.FirstOrDefault(one => one.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))?.Of(customer);

    /// <summary>Returns the same as the page draws it, with its list.</summary>
    public WorkingView? ViewOf(string? slug, LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return slug is not null && Of(slug, customer) is { } working
            ? working.View with { Records = working.Sheet.Records(CustomerWorkingEndpoint.Href(customer.Facts.Figures.Customer, slug)) }
            : null;
    }
}
