namespace CustomerSuccess.Web.Customers;

/// <summary>The sections of a customer's page, in the order of their tabs.</summary>
public enum CustomerSection
{
    Health,
    Revenue,
    Voice,
    Costs,
    Actions,
    Timeline,
    Contacts,
}
