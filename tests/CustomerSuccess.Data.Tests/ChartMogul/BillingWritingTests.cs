using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.ChartMogul.BillingCompany;

namespace CustomerSuccess.Data.Tests.ChartMogul;

/// <summary>What programs do to the same records at the same moment.</summary>
public class BillingWritingTests
{
    private static readonly DateTime[] Cancelled = [At("2026-01-10"), At("2026-01-20"), At("2026-01-30")];

    [Theory, OnPostgreSql]
    public async Task Two_that_wait_for_each_other_are_both_done(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        var invoices = await company.ImportAsync(Invoice("inv_1", "2026-01-01"), Invoice("inv_2", "2026-01-02"));
        var (tries, hold) = (0, new Barrier(2));

        await Task.WhenAll(WriteAsync(invoices[0].Id, invoices[1].Id), WriteAsync(invoices[1].Id, invoices[0].Id));

        tries.Should().Be(3, "PostgreSQL ended one of them, and it was done again");

        Task WriteAsync(InvoiceId first, InvoiceId second) => Task.Run(() => database.WriteAsync(
            Lead,
            async context =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                await TouchAsync(context, first);
                if (Interlocked.Increment(ref tries) <= 2)
                {
                    hold.SignalAndWait(TimeSpan.FromMinutes(1)).Should().BeTrue();
                }

                await TouchAsync(context, second);
                await transaction.CommitAsync();
            },
            default));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Cancellations_that_are_sent_at_the_same_time_all_count(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)));
        var subscription = (await company.Subscriptions.ListAsync(Lead, company.Customer, null, 10, default)).Items.Single().Id;

        await Task.WhenAll(Cancelled.Select(at => Task.Run(() => company.Subscriptions.CancelAsync(Lead, subscription, [at], true, default))));

        var cancelled = (await company.Subscriptions.ListAsync(Lead, company.Customer, null, 10, default)).Items.Single();
        cancelled.CancelledAt.Should().BeEquivalentTo(Cancelled);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_invoice_that_is_deleted_while_lines_are_added_leaves_nothing(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        var invoice = (await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000))))[0];
        var lines = new LineDesk(database, database.Time);

        var done = await Task.WhenAll(
            IsDoneAsync(() => company.Invoices.DeleteAsync(Lead, invoice.Id, default)),
            IsDoneAsync(() => lines.CreateAsync(Lead, invoice.Id, company.Line("2026-01-01", "2026-02-01", 1_000, subscription: "sub_2"), default)),
            IsDoneAsync(() => company.Invoices.DeleteAsync(Lead, invoice.Id, default)),
            IsDoneAsync(() => lines.DeleteAsync(Lead, invoice.Lines[0].Id, default)));

        (done[0] ^ done[2]).Should().BeTrue("it is deleted once, and whoever comes second is told that it is not there");
        await using var context = database.CreateDbContext();
        (await context.Invoices.CountAsync(), await context.Set<InvoiceLine>().CountAsync(), await context.Subscriptions.CountAsync(), await context.BilledSubscriptions.CountAsync()).Should().Be((0, 0, 0, 0));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Invoices_of_one_subscription_that_are_sent_at_the_same_time_all_count(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        await company.ImportAsync(Invoice("inv_1", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000)));

        await Task.WhenAll(
            SendAsync("inv_2", "2026-02-01", "2026-03-01", 6_000),
            SendAsync("inv_3", "2026-03-01", "2026-04-01", 7_000),
            SendAsync("inv_4", "2026-04-01", "2026-05-01", 8_000));

        (await company.TermsAsync()).Should().Equal("Bronze 01-01..02-01 5000 x 1", "Bronze 02-01..03-01 6000 x 1", "Bronze 03-01..04-01 7000 x 1", "Bronze 04-01.. 8000 x 1");

        Task SendAsync(string id, string start, string end, long cents) => Task.Run(() => company.ImportAsync(Invoice(id, start, company.Line(start, end, cents))));
    }

    private static Task<int> TouchAsync(CustomerSuccessContext context, InvoiceId id) =>
        context.Invoices.Where(invoice => invoice.Id == id).ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.IssuedAt, invoice => invoice.IssuedAt));

    private static Task<bool> IsDoneAsync(Func<Task> work) => Task.Run(async () =>
    {
        try
        {
            await work();
            return true;
        }
        catch (RecordMissingException)
        {
            return false;
        }
    });
}
