using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Domain.Billing;
using static CustomerSuccess.Data.Tests.ChartMogul.BillingCompany;

namespace CustomerSuccess.Data.Tests.ChartMogul;

public class ListPagesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Each_list_is_read_whole_in_pages_of_two(TestDatabase database)
    {
        await using var _ = database;
        var company = await BillingCompany.InAsync(database);
        for (var i = 2; i <= 5; i++)
        {
            await company.Customers.CreateAsync(Lead, company.Source.Id, $"cus_{i}", new CustomerValues(), default);
            await company.ImportAsync(Invoice($"inv_{i}", "2026-01-01", company.Line("2026-01-01", "2026-02-01", 5_000, subscription: $"sub_{i}")));
            await company.Events.CreateAsync(Lead, new EventEntry(company.Source.Id, $"ev_{i}", "cus_1", $"sub_{i}", SubscriptionEventKind.Cancelled, At("2026-03-01"), At("2026-03-01"), null, null, null, null, 0, 1, null, null), default);
        }

        (await WalkAsync(after => company.Customers.ListAsync(Lead, new CustomersQuery(null, null, null, after, 2), default), entry => (entry.Customer.Id.Value, entry.Billed!.ExternalId!)))
            .Should().BeEquivalentTo("cus_1", "cus_2", "cus_3", "cus_4", "cus_5");
        (await WalkAsync(after => company.Invoices.ListAsync(Lead, new InvoicesQuery(company.Customer, company.Source.Id, null, after, 2), default), view => (view.Invoice.Id.Value, view.Invoice.ExternalId)))
            .Should().BeEquivalentTo("inv_2", "inv_3", "inv_4", "inv_5");
        (await WalkAsync(after => company.Subscriptions.ListAsync(Lead, company.Customer, after, 2, default), view => (view.Id.Value, view.ExternalId!)))
            .Should().BeEquivalentTo("sub_2", "sub_3", "sub_4", "sub_5");
        (await WalkAsync(after => company.Events.ListAsync(Lead, new EventsQuery(company.Source.Id, null, "cus_1", null, null, after, 2), default), view => (view.Event.Id, view.Event.ExternalId)))
            .Should().BeEquivalentTo("ev_2", "ev_3", "ev_4", "ev_5");
        (await WalkAsync(after => new PlanDesk(database).ListAsync(Lead, new PlanQuery(company.Source.Id, null, after, 1), default), entry => (entry.Plan.Id.Value, entry.Plan.Name)))
            .Should().BeEquivalentTo("Bronze", "Gold");
    }

    private static async Task<IReadOnlyList<string>> WalkAsync<T>(Func<Guid?, Task<ListPage<T>>> read, Func<T, (Guid Id, string Name)> of)
    {
        var (names, page) = (new List<string>(), await read(null));
        names.AddRange(page.Items.Select(item => of(item).Name));
        while (page.HasMore)
        {
            page = await read(of(page.Items[^1]).Id);
            names.AddRange(page.Items.Select(item => of(item).Name));
        }

        return names;
    }
}
