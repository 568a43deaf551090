using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Web.Customers;

/// <summary>Where a customer's page is.</summary>
public static class CustomerLinks
{
    public static string To(CustomerId customer) => $"/customers/{customer.Value}";

    public static string To(CustomerId customer, string section) => $"/customers/{customer.Value}?section={section}";
}
