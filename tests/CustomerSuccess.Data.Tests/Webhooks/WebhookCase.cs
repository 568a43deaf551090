using System.Text.Json.Nodes;
using CustomerSuccess.Data.Figures;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Data.Webhooks;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Webhooks;

/// <summary>A company of one customer and its webhooks, on 31 March 2026.</summary>
internal sealed class WebhookCase : IWebhookSecrets
{
    public static readonly DateOnly Today = new(2026, 3, 31);
    private readonly LiveLedger _ledger;

    private WebhookCase(TestDatabase database)
    {
        Database = database;
        _ledger = new LiveLedger(database, new ReaderBulkRows());
        Desk = new WebhookDesk(database, this, new WebhookPolicy(AllowsPrivateAddresses: true), database.Time);
        Queue = new DueDeliveries(database, database.Time);
    }

    public TestDatabase Database { get; }

    public WebhookDesk Desk { get; }

    public DueDeliveries Queue { get; }

    public Customer Customer { get; } = new() { Id = CustomerId.New(), Name = "گلستان", ExternalId = "C-1" };

    public Plan Plan { get; } = new() { Id = PlanId.New(), Name = "Pro", ExternalId = "pro" };

    public Subscription Subscription { get; private set; } = null!;

    public static async Task<WebhookCase> StartAsync(TestDatabase database)
    {
        var one = new WebhookCase(database);
        var id = SubscriptionId.New();
        one.Subscription = new Subscription
        {
            Id = id,
            CustomerId = one.Customer.Id,
            PlanId = one.Plan.Id,
            Terms = [new SubscriptionTerm { SubscriptionId = id, CustomerId = one.Customer.Id, From = Today.AddYears(-1), AmountMinor = 12_000, Currency = ImportTest.Organization().ReportingCurrency, Unit = BillingUnit.Month, UnitCount = 1, Quantity = 1 }],
        };
        await database.StartWithAsync([ImportTest.Organization(), one.Customer, one.Plan, one.Subscription]);
        return one;
    }

    /// <summary>Makes an endpoint. By what was not there before: time stands still here, and identifiers of one millisecond have no order.</summary>
    public async Task<WebhookEndpoint> EndpointAsync(params WebhookEvent[] events)
    {
        var before = (await Desk.ListAsync(Administrator)).Select(endpoint => endpoint.Id).ToList();
        (await Desk.AddAsync(new WebhookEntry("https://example.com/hook", events), Administrator)).Should().BeOfType<WebhookOutcome.Saved>().Which.Secret.Should().StartWith("whsec_");
        return (await Desk.ListAsync(Administrator)).ExceptBy(before, endpoint => endpoint.Id).Single();
    }

    /// <summary>Looks, as a process that has just started would.</summary>
    public async Task LookAsync()
    {
        _ledger.Load(0, CancellationToken.None);
        await new WebhookWatcher(Database, _ledger, new FigureListReader(_ledger, Database), Database.Time).LookAsync();
    }

    public async Task<List<WebhookDelivery>> DeliveriesAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.WebhookDeliveries.AsNoTracking().OrderBy(delivery => delivery.Id).ToListAsync();
    }

    public static JsonNode DataOf(WebhookDelivery delivery) => JsonNode.Parse(delivery.Payload)!["data"]!;

    public string Protect(string secret) => "kept " + secret;

    public string? Unprotect(string kept) => kept["kept ".Length..];
}
