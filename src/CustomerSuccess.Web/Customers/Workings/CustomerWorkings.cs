using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>The workings of a customer's figures: health, recurring revenue, lifetime value and retention cost.</summary>
public sealed class CustomerWorkings(IEnumerable<ICustomerWorking> workings)
{
    /// <summary>Returns how a figure came about; none for one that a customer does not have.</summary>
    public CustomerWorking? Of(MetricName metric, LoadedCustomer customer) => workings.FirstOrDefault(one => one.Metric == metric)?.Of(customer);

    /// <summary>Returns the same as the page draws it, with its list.</summary>
    public WorkingView? ViewOf(MetricName metric, LoadedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Of(metric, customer) is { } working
            ? working.View with { Records = working.Sheet.Records(CustomerWorkingEndpoint.Href(customer.Facts.Figures.Customer, metric)) }
            : null;
    }
}
