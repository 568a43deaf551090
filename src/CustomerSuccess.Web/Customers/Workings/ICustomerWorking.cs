using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Components.Working;

namespace CustomerSuccess.Web.Customers.Workings;

/// <summary>Explains one figure of a customer.</summary>
public interface ICustomerWorking
{
    /// <summary>Gets the figure's word for addresses.</summary>
    string Slug { get; }

    /// <summary>Returns how the figure came about, from what the page was drawn from; none where there is no figure.</summary>
    CustomerWorking? Of(LoadedCustomer customer);
}

/// <summary>How a figure of a customer came about.</summary>
/// <param name="View">The working without its list.</param>
/// <param name="Sheet">The list behind it.</param>
public sealed record CustomerWorking(WorkingView View, Sheet Sheet);
