using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Data.Generated;

/// <summary>A made-up customer with everything recorded about them.</summary>
public sealed class GeneratedCustomer
{
    public required Customer Customer { get; init; }

    public List<CustomerProperty> Properties { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public List<Subscription> Subscriptions { get; } = [];

    public List<Purchase> Purchases { get; } = [];

    public List<SurveyInvitation> Invitations { get; } = [];

    public List<SurveyResponse> Responses { get; } = [];

    public List<FeedbackNote> Notes { get; } = [];

    public List<FactorValue> FactorValues { get; } = [];

    public List<CustomerAction> Actions { get; } = [];

    public List<CustomerLoss> Losses { get; } = [];
}
