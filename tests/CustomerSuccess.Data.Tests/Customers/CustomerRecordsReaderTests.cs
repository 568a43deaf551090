using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Customers;

public class CustomerRecordsReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_returns_the_customers_records_with_the_names_around_them(TestDatabase database)
    {
        var (customer, other) = (Tideway(), Unassigned("Saltmarsh Hotels"));
        var plan = new Plan { Id = PlanId.New(), Name = "Business" };
        var subscription = new Subscription { Id = SubscriptionId.New(), CustomerId = customer.Id, PlanId = plan.Id };
        subscription.Terms.Add(Term(subscription, new(2026, 1, 1), null, 500_00));
        subscription.Terms.Add(Term(subscription, new(2025, 1, 1), new(2026, 1, 1), 400_00));
        var contact = new Contact { Id = ContactId.New(), CustomerId = customer.Id, Name = "Priya Nair" };
        await database.StartWithAsync([Sara, customer, other, plan, subscription, contact, Bought(customer, 1), Bought(customer, 2), Bought(other, 3)]);

        var records = await new CustomerRecordsReader(database, database.Time).ReadAsync(customer.Id, Owner);

        records!.ManagerName.Should().Be("Sara Lindqvist");
        records.PlanNames[plan.Id].Should().Be("Business");
        records.Subscriptions.Single().Terms.Select(term => term.AmountMinor).Should().Equal(400_00, 500_00);
        records.Contacts.Single().Name.Should().Be("Priya Nair");
        records.Purchases.Select(one => one.On.Day).Should().Equal(2, 1);
        records.PurchaseCount.Should().Be(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_is_for_the_account_manager_leads_and_administrators(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        var reader = new CustomerRecordsReader(database, database.Time);

        (await reader.ReadAsync(customer.Id, Owner)).Should().NotBeNull();
        (await reader.ReadAsync(customer.Id, Lead)).Should().NotBeNull();
        (await reader.ReadAsync(customer.Id, Administrator)).Should().NotBeNull();
        foreach (var viewer in new[] { OtherManager, Staff, Nobody })
        {
            await reader.Invoking(it => it.ReadAsync(customer.Id, viewer)).Should().ThrowAsync<NotAllowedException>();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_returns_nothing_for_a_customer_that_is_not_there(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);

        (await new CustomerRecordsReader(database, database.Time).ReadAsync(CustomerId.New(), Lead)).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task ReadAsync_leaves_the_words_of_sensitive_notes_out(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer, Noted(customer, "Sees a rival", isSensitive: true), Noted(customer, "Likes us", isSensitive: false)]);

        var records = await new CustomerRecordsReader(database, database.Time).ReadAsync(customer.Id, Lead);

        records!.Notes.Single(note => note.IsSensitive).Observation.Should().BeNull();
        records.Notes.Single(note => !note.IsSensitive).Observation.Should().Be("Likes us");
    }

    private static SubscriptionTerm Term(Subscription subscription, DateOnly from, DateOnly? until, long amount) => new()
    {
        SubscriptionId = subscription.Id,
        CustomerId = subscription.CustomerId,
        From = from,
        Until = until,
        AmountMinor = amount,
        Currency = new Currency("USD"),
    };

    private static Purchase Bought(Customer customer, int day) =>
        new() { Id = PurchaseId.New(), CustomerId = customer.Id, On = new DateOnly(2026, 3, day), AmountMinor = 100, Currency = new Currency("USD") };

    private static FeedbackNote Noted(Customer customer, string observation, bool isSensitive) =>
        new() { Id = FeedbackNoteId.New(), CustomerId = customer.Id, On = new DateOnly(2026, 3, 1), Observation = observation, IsSensitive = isSensitive };
}
