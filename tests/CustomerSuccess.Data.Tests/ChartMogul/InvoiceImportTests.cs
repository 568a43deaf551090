using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.ChartMogul.BillingCompany;

namespace CustomerSuccess.Data.Tests.ChartMogul;

public class InvoiceImportTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Invoices_become_terms_and_go_away_with_them(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);

        var first = await company.ImportAsync(
            Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)),
            Invoice("inv_2", "2026-02-01", company.Line("2026-02-01", "2026-03-01", 5_000)),
            Invoice("inv_3", "2026-02-15", company.Line("2026-02-15", "2026-03-01", 4_500, company.Gold, Proration.Full)));

        // Gold is 45.00 for 14 of February's 28 days: 90.00 a month.
        (await company.TermsAsync()).Should().Equal("Bronze 01-01..02-15 5000 x 1", "Gold 02-15.. 9000 x 1");

        await company.Invoices.DeleteAsync(Lead, first[2].Id, default);
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 5000 x 1");

        await company.Invoices.DeleteAllAsync(Lead, company.Source.Id, company.Customer, default);
        (await company.TermsAsync()).Should().BeEmpty();
        await using var context = database.CreateDbContext();
        (await context.Subscriptions.CountAsync()).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_same_invoice_again_changes_nothing_and_another_of_its_name_takes_its_place(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        InvoiceEntry Sent(long cents) => Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", cents), OneTime(cents, "Setup"));

        var first = await company.ImportAsync(Sent(5_000));
        var again = await company.ImportAsync(Sent(5_000));
        again[0].Id.Should().Be(first[0].Id);
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 5000 x 1");

        await company.ImportAsync(Sent(6_000));
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 6000 x 1");
        await using var context = database.CreateDbContext();
        (await context.Purchases.Select(purchase => purchase.AmountMinor).ToListAsync()).Should().Equal(6_000);
        (await context.Invoices.CountAsync(), await context.InvoiceLines.CountAsync(), await context.Subscriptions.CountAsync()).Should().Be((1, 2, 1));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_changed_invoice_keeps_the_names_of_what_it_becomes(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        InvoiceEntry Sent(long cents, PlanId plan) =>
            Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", cents, plan), OneTime(cents, "Setup") with { ExternalId = "li_9" });
        await company.ImportAsync(Sent(5_000, company.Bronze) with { Payments = [new PaymentEntry("tr_1", At("2026-01-09"), true, false, 1_000)] });
        var subscription = (await company.Subscriptions.ListAsync(Lead, company.Customer, null, 10, default)).Items.Should().ContainSingle().Subject;

        // Sent again without its refund, which stays: 10.00 of 120.00 are 5.00 of the 60.00 bought once.
        await company.ImportAsync(Sent(6_000, company.Gold));

        await using var context = database.CreateDbContext();
        (await context.Purchases.OrderBy(purchase => purchase.On).Select(purchase => purchase.ExternalId + " " + purchase.AmountMinor).ToListAsync()).Should().Equal("li_9 6000", "tr_1 -500");
        (await context.Subscriptions.Select(row => row.ExternalId).ToListAsync()).Should().Equal("sub_1");
        (await company.Subscriptions.ListAsync(Lead, company.Customer, null, 10, default)).Items.Should().ContainSingle().Which.Id.Should().Be(subscription.Id);
        (await company.TermsAsync()).Should().Equal("Gold 01-01.. 6000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_subscription_keeps_its_name_when_its_first_plan_is_taken_back(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        var invoices = await company.ImportAsync(
            Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)),
            Invoice("inv_2", "2026-02-01", company.Line("2026-02-01", "2026-03-01", 9_000, company.Gold)));

        await company.Invoices.DeleteAsync(Lead, invoices[0].Id, default);

        await using var context = database.CreateDbContext();
        (await context.Subscriptions.Select(row => row.ExternalId).ToListAsync()).Should().Equal("sub_1");
        (await company.TermsAsync()).Should().Equal("Gold 02-01.. 9000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_bought_once_is_a_purchase_and_its_refund_a_negative_one(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);

        // 50.00 of the subscription and 100.00 with 10.00 tax bought once: a refund of 30.00 takes back 30 x 90 / 150 = 18.00 of the purchase.
        var entry = Invoice("inv_1", "2026-01-05", company.Line("2026-01-05", "2026-02-05", 5_000), OneTime(10_000, "Upsell of seats") with { TaxCents = 1_000, ExternalId = "li_9" });
        await company.ImportAsync(entry with { Payments = [new PaymentEntry("tr_1", At("2026-01-05"), false, false, null), new PaymentEntry("tr_2", At("2026-01-09"), true, false, 3_000)] });

        await using var context = database.CreateDbContext();
        (await context.Purchases.OrderBy(purchase => purchase.On).ToListAsync()).Select(one => (one.On, one.AmountMinor, one.Kind, one.ExternalId)).Should().Equal(
            (new(2026, 1, 5), 9_000, PurchaseKind.Upsell, "li_9"), (new(2026, 1, 9), -1_800, PurchaseKind.Upsell, "tr_2"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cancelled_subscription_ends_and_goes_on_when_that_is_undone(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)));
        var subscription = (await company.Subscriptions.ListAsync(Lead, company.Customer, null, 10, default)).Items.Should().ContainSingle().Subject;

        var cancelled = await company.Subscriptions.CancelAsync(Lead, subscription.Id, [At("2026-01-20T15:30")], isMore: true, default);
        cancelled.CancelledAt.Should().Equal(At("2026-01-20T15:30"));
        (await company.TermsAsync()).Should().Equal("Bronze 01-01..01-20 5000 x 1");

        (await company.Subscriptions.CancelAsync(Lead, subscription.Id, [], isMore: false, default)).CancelledAt.Should().BeEmpty();
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 5000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_subscription_that_people_entered_can_be_cancelled_too(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        var id = SubscriptionId.New();
        var term = new SubscriptionTerm { SubscriptionId = id, CustomerId = company.Customer, From = new(2026, 1, 1), AmountMinor = 700, Currency = Dollar };
        await database.StartWithAsync([new Subscription { Id = id, CustomerId = company.Customer, PlanId = company.Bronze, Terms = [term] }]);

        (await company.Subscriptions.CancelAsync(Lead, id, [At("2026-02-10T08:00")], isMore: false, default)).CancelledAt.Should().Equal(At("2026-02-10"));
        (await company.TermsAsync()).Should().Equal("Bronze 01-01..02-10 700 x 1");
        await company.Subscriptions.CancelAsync(Lead, id, [], isMore: false, default);
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 700 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Events_start_change_and_end_a_subscription_until_they_are_taken_back(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        EventEntry Told(string id, SubscriptionEventKind kind, string on, long? cents = null, string? retracts = null) => new(
            company.Source.Id, id, "cus_1", "sub_7", kind, At(on), At(on), null, cents is null ? null : "gold", Dollar, cents, 0, 1, null, retracts);

        await company.Events.CreateAsync(Lead, Told("e1", SubscriptionEventKind.Start, "2026-01-10", 9_000), default);
        await company.Events.CreateAsync(Lead, Told("e2", SubscriptionEventKind.Updated, "2026-02-01", 8_000), default);
        var last = await company.Events.CreateAsync(Lead, Told("e3", SubscriptionEventKind.CancellationScheduled, "2026-03-01"), default);
        (await company.TermsAsync()).Should().Equal("Gold 01-10..02-01 9000 x 1", "Gold 02-01..03-01 8000 x 1");

        await company.Events.DeleteAsync(Lead, new EventName(last.Event.Number, default, null), default);
        await company.Events.CreateAsync(Lead, Told("e4", SubscriptionEventKind.Retracted, "2026-02-01", retracts: "e2"), default);
        (await company.TermsAsync()).Should().Equal("Gold 01-10.. 9000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_faulty_invoice_keeps_all_of_them_out(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        var good = Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000));

        var refusal = await FluentActions.Awaiting(() => company.ImportAsync(good, Invoice("inv_2", "2026-02-01", company.Line("2026-02-01", "2026-03-01", 5_000, PlanId.New()))))
            .Should().ThrowAsync<RecordRefusedException>();

        refusal.Which.Parameter.Should().Be("invoices[1].line_items[0].plan_uuid");
        (await company.TermsAsync()).Should().BeEmpty();
    }

    [Theory, OnSqlite]
    public async Task Only_those_who_enter_for_all_customers_write(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        foreach (var role in new[] { Role.AccountManager, Role.Staff })
        {
            var import = new InvoiceImport(database, database.Time);
            await FluentActions.Awaiting(() => import.RunAsync(new Viewer(MemberId.New(), [role]), company.Customer, [], default)).Should().ThrowAsync<NotAllowedException>();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_customer_goes_with_what_billing_knows_but_not_with_what_people_said(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000), OneTime(100, "Setup")));
        var note = new Domain.Feedback.FeedbackNote { Id = Domain.Feedback.FeedbackNoteId.New(), CustomerId = company.Customer, On = new(2026, 1, 2), Source = Domain.Feedback.FeedbackSource.Call, EnteredAt = At("2026-01-02") };
        await database.StartWithAsync([note]);

        await FluentActions.Awaiting(() => company.Customers.DeleteAsync(Lead, company.Customer, default)).Should().ThrowAsync<RecordRefusedException>();

        await using (var context = database.CreateDbContext())
        {
            context.Remove(note);
            await context.SaveChangesAsync();
        }

        await company.Customers.DeleteAsync(Lead, company.Customer, default);
        await using var after = database.CreateDbContext();
        (await after.Customers.CountAsync(), await after.Invoices.CountAsync(), await after.Purchases.CountAsync(), await after.Subscriptions.CountAsync()).Should().Be((0, 0, 0, 0));
    }

    private static LineEntry OneTime(long cents, string description) => new() { Kind = InvoiceLineKind.OneTime, AmountCents = cents, Description = description };
}
