using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.ChartMogul.BillingCompany;

namespace CustomerSuccess.Data.Tests.ChartMogul;

public class LineDeskTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Lines_that_are_sent_at_the_same_time_all_count(TestDatabase database)
    {
        await using var _ = database;
        var (company, invoice, desk) = await StartAsync(database);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Run(() => desk.CreateAsync(
            Lead, invoice.Id, company.Line("2026-01-01", "2026-02-01", 1_000, proration: Proration.Differential) with { ExternalId = $"li_{i}" }, default))));

        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 8000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_sent_twice_is_billed_once(TestDatabase database)
    {
        await using var _ = database;
        var (_, invoice, desk) = await StartAsync(database);
        var payments = new PaymentDesk(database, database.Time);
        var setup = new LineEntry { Kind = InvoiceLineKind.OneTime, AmountCents = 5_000, Description = "Setup", ExternalId = "li_9" };
        var refund = new PaymentEntry("tr_1", At("2026-01-09"), true, false, 1_000);
        await desk.CreateAsync(Lead, invoice.Id, setup, default);
        await payments.CreateAsync(Lead, invoice.Id, refund, default);

        await FluentActions.Awaiting(() => desk.CreateAsync(Lead, invoice.Id, setup, default)).Should().ThrowAsync<RecordRefusedException>();
        await FluentActions.Awaiting(() => payments.CreateAsync(Lead, invoice.Id, refund, default)).Should().ThrowAsync<RecordRefusedException>();

        // Half of the invoice was bought once, and half of the refund goes to it.
        await using var context = database.CreateDbContext();
        (await context.Purchases.OrderBy(purchase => purchase.On).Select(purchase => purchase.AmountMinor).ToListAsync()).Should().Equal(5_000, -500);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_refund_that_is_sent_twice_at_the_same_time_is_given_once(TestDatabase database)
    {
        await using var _ = database;
        var (_, invoice, desk) = await StartAsync(database);
        await desk.CreateAsync(Lead, invoice.Id, new LineEntry { Kind = InvoiceLineKind.OneTime, AmountCents = 5_000, Description = "Setup" }, default);
        var payments = new PaymentDesk(database, database.Time);

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                await payments.CreateAsync(Lead, invoice.Id, new PaymentEntry("tr_1", At("2026-01-09"), true, false, 1_000), default);
                return true;
            }
            catch (RecordRefusedException)
            {
                return false;
            }
        })));

        sent.Count(isTaken => isTaken).Should().Be(1);
        await using var context = database.CreateDbContext();
        (await context.Purchases.OrderBy(purchase => purchase.On).Select(purchase => purchase.AmountMinor).ToListAsync()).Should().Equal(5_000, -500);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_line_that_changes_its_plan_stays_the_same_subscription_in_the_set_that_is_named(TestDatabase database)
    {
        await using var _ = database;
        var (company, invoice, desk) = await StartAsync(database);
        await using var context = database.CreateDbContext();
        var before = await context.BilledSubscriptions.AsNoTracking().SingleAsync();

        await desk.UpdateAsync(Lead, invoice.Lines[0].Id, line => line with { Plan = company.Gold, AmountCents = 9_000, SetExternalId = "set_1" }, default);

        var after = await context.BilledSubscriptions.AsNoTracking().SingleAsync();
        (after.SubscriptionId, after.PlanId, after.SetExternalId).Should().Be((before.SubscriptionId, company.Gold, "set_1"));
        (await context.Subscriptions.Select(row => row.ExternalId).ToListAsync()).Should().Equal("sub_1");
        (await company.TermsAsync()).Should().Equal("Gold 01-01.. 9000 x 1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_subscription_is_of_one_customer(TestDatabase database)
    {
        await using var _ = database;
        var (company, _, _) = await StartAsync(database);
        var other = (await company.Customers.CreateAsync(Lead, company.Source.Id, "cus_2", new CustomerValues(), default)).Customer.Id;
        var invoice = Invoice("inv_2", "2026-02-01", company.Line("2026-02-01", "2026-03-01", 7_000));

        var refusal = await FluentActions.Awaiting(() => new InvoiceImport(database, database.Time).RunAsync(Lead, other, [invoice], default)).Should().ThrowAsync<RecordRefusedException>();

        refusal.Which.Parameter.Should().Be("subscription_external_id");
        (await company.TermsAsync()).Should().Equal("Bronze 01-01.. 5000 x 1");
    }

    private static async Task<(BillingCompany Company, Invoice Invoice, LineDesk Desk)> StartAsync(TestDatabase database)
    {
        var company = await BillingCompany.InAsync(database);
        var invoices = await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)));
        return (company, invoices[0], new LineDesk(database, database.Time));
    }
}
