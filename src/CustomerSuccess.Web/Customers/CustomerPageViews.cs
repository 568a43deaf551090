using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Web.Actions;
using CustomerSuccess.Web.Health;

namespace CustomerSuccess.Web.Customers;

/// <summary>Puts all of one customer into the user's words.</summary>
public sealed class CustomerPageViews(
    CustomerHeaderViews headers, HealthViews health, RevenueViews revenue, VoiceViews voice, CostsViews costs, ActionsViews actions, TimelineViews timeline)
{
    /// <param name="facts">The customer.</param>
    /// <param name="days">The scores.</param>
    /// <param name="opened">The sensitive notes that the user opened.</param>
    public CustomerView Of(CustomerFacts facts, HealthDays days, IReadOnlyDictionary<Guid, FeedbackNote> opened) => new(
        headers.Of(facts),
        health.Of(facts, days),
        revenue.Of(facts),
        voice.Of(facts.Records, opened),
        costs.Of(facts),
        actions.Of(facts),
        timeline.Of(facts, days.MonthEnds),
        [.. facts.Records.Contacts.Select(contact => new ContactView(contact.Name, contact.Role, contact.Email, contact.Phone))]);
}
