using System.Text.Json;
using CustomerSuccess.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>Single line items, transactions and invoices, changed by the official client.</summary>
public sealed class MogulLinesTests : IAsyncLifetime, IDisposable
{
    private readonly MogulServer _server = new();
    private MogulClient _client = null!;
    private string _source = null!;
    private string _plan = null!;
    private string _invoice = null!;

    public async Task InitializeAsync()
    {
        _client = await MogulClient.StartAsync(_server.Address, MogulServer.Key);
        _source = await MadeAsync("DataSource.create", new { name = "Billing" });
        _plan = await MadeAsync("Plan.create", new { data_source_uuid = _source, external_id = "bronze", name = "Bronze", interval_count = 1, interval_unit = "month" });
        var customer = await MadeAsync("Customer.create", new { data_source_uuid = _source, external_id = "cus_1", name = "Adam Smith" });
        var made = await _client.CallAsync("Invoice.create", customer, new { invoices = new[] { new { external_id = "inv_1", date = "2025-01-01", currency = "USD", line_items = new[] { Line("sub_1", 5_000, null) } } } });
        _invoice = made.GetProperty("invoices")[0].GetProperty("uuid").GetString()!;
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_line_of_a_subscription_is_added_changed_and_removed_with_its_MRR()
    {
        var line = await _client.CallAsync("LineItem.create", _invoice, Line("sub_2", 3_000, "li_2"));
        var id = line.GetProperty("uuid").GetString();
        Row(line, "external_id", "type", "amount_in_cents", "invoice_uuid").Should().Be($"li_2 subscription 3000 {_invoice}");
        (await MrrAsync()).Should().Be(8_000);

        Row(await _client.CallAsync("LineItem.modify", id, new { amount_in_cents = 4_000, quantity = 2 }), "uuid", "amount_in_cents", "quantity", "subscription_external_id").Should().Be($"{id} 4000 2 sub_2");
        (await MrrAsync()).Should().Be(9_000);
        await _client.CallAsync("LineItem.update", new { qs = Named("li_2"), tax_amount_in_cents = 1_000 });
        (await MrrAsync()).Should().Be(8_000, "5,000 and 4,000 less 1,000 tax");
        await _client.CallAsync("LineItem.modify", id, new { cancelled_at = "2025-01-20" });
        (await MrrAsync()).Should().Be(5_000);
        await _client.CallAsync("LineItem.modify", id, new { cancelled_at = (string?)null, subscription_external_id = "sub_1", service_period_start = "2025-01-10" });
        (await MrrAsync()).Should().Be(3_000, "the later price of one subscription takes the place of the earlier");

        Row((await _client.CallAsync("LineItem.all", Named("li_2"))).GetProperty("line_items")[0], "uuid", "tax_amount_in_cents").Should().Be($"{id} 1000");
        await _client.CallAsync("LineItem.destroy", id);
        (await MrrAsync()).Should().Be(5_000);
        (await _client.FailAsync("LineItem.retrieve", id)).Status.Should().Be(404);
        (await _client.CallAsync("Invoice.retrieve", _invoice)).GetProperty("line_items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task What_is_bought_once_follows_its_line_its_refund_and_the_day_of_its_invoice()
    {
        var line = (await _client.CallAsync("LineItem.create", _invoice, new { type = "one_time", description = "Setup", amount_in_cents = 2_500, external_id = "li_3" })).GetProperty("uuid").GetString();
        (await BoughtAsync()).Should().Equal("2025-01-01 2500 li_3");
        await _client.CallAsync("LineItem.modify", line, new { amount_in_cents = 5_000 });
        (await BoughtAsync()).Should().Equal("2025-01-01 5000 li_3");

        // Half of what the invoice bills was bought once, and so is half of the refund.
        var refund = (await _client.CallAsync("Transaction.create", _invoice, new { type = "refund", date = "2025-02-03", result = "successful", external_id = "tr_1" })).GetProperty("uuid").GetString();
        (await BoughtAsync()).Should().Equal("2025-01-01 5000 li_3", "2025-02-03 -5000 tr_1");
        Row(await _client.CallAsync("Transaction.modify", refund, new { amount_in_cents = 3_000, date = "2025-02-05" }), "uuid", "type", "amount_in_cents", "external_id").Should().Be($"{refund} refund 3000 tr_1");
        (await BoughtAsync()).Should().Equal("2025-01-01 5000 li_3", "2025-02-05 -1500 tr_1");
        await _client.CallAsync("Transaction.update", new { qs = Named("tr_1"), result = "failed" });
        (await BoughtAsync()).Should().Equal("2025-01-01 5000 li_3");

        Row(await _client.CallAsync("Invoice.modify", _invoice, new { date = "2025-01-05", due_date = "2025-01-12" }), "uuid", "date", "due_date").Should().Be($"{_invoice} 2025-01-05T00:00:00.000Z 2025-01-12T00:00:00.000Z");
        (await BoughtAsync()).Should().Equal("2025-01-05 5000 li_3");
        Row(await _client.CallAsync("Invoice.update", new { qs = Named("inv_1"), due_date = (string?)null }), "date", "due_date").Should().Be("2025-01-05T00:00:00.000Z ");
        await _client.CallAsync("LineItem.destroyByExternalId", new { qs = Named("li_3") });
        (await BoughtAsync()).Should().BeEmpty();
        (await MrrAsync()).Should().Be(5_000);
    }

    [Fact]
    public async Task What_cannot_be_changed_is_said_by_field_and_changes_nothing()
    {
        var line = (await _client.CallAsync("Invoice.retrieve", _invoice)).GetProperty("line_items")[0].GetProperty("uuid").GetString();

        (await ParamAsync("LineItem.modify", line, new { type = "one_time" })).Should().Be("type");
        (await ParamAsync("LineItem.modify", line, new { amount_in_cents = "many" })).Should().Be("amount_in_cents");
        (await ParamAsync("LineItem.modify", line, new { service_period_end = "2024-01-01" })).Should().Be("service_period_end");
        (await ParamAsync("LineItem.modify", line, new { plan_uuid = "pl_00000000-0000-0000-0000-000000000000" })).Should().Be("plan_uuid");
        (await ParamAsync("LineItem.create", _invoice, new { type = "subscription", amount_in_cents = 1 })).Should().Be("service_period_start");
        (await ParamAsync("Invoice.modify", _invoice, new { customer_uuid = "cus_1" })).Should().Be("customer_uuid");
        (await ParamAsync("Invoice.modify", _invoice, new { currency = "JPY" })).Should().Be("currency");
        (await ParamAsync("LineItem.all", new { external_id = "li_1" })).Should().Be("data_source_uuid");
        (await _client.FailAsync("LineItem.destroyByExternalId", new { qs = Named("nothing") })).Status.Should().Be(404);
        (await _client.FailAsync("Transaction.modify", "tr_00000000-0000-0000-0000-000000000000", new { type = "payment" })).Status.Should().Be(404);
        (await MrrAsync()).Should().Be(5_000);
    }

    [Fact]
    public async Task A_name_that_two_have_names_neither()
    {
        var customer = (await _client.CallAsync("Invoice.retrieve", _invoice)).GetProperty("customer_uuid").GetString();
        await _client.CallAsync("LineItem.create", _invoice, Line("sub_5", 1_000, "li_5"));
        await _client.CallAsync("Invoice.create", customer, new { invoices = new[] { new { external_id = "inv_2", date = "2025-01-01", currency = "USD", line_items = new[] { Line("sub_6", 1_000, "li_5") } } } });

        (await ParamAsync("LineItem.create", _invoice, Line("sub_5", 1_000, "li_5"))).Should().Be("external_id");
        (await ParamAsync("LineItem.destroyByExternalId", new { qs = Named("li_5") })).Should().Be("external_id");
        (await MrrAsync()).Should().Be(7_000);
    }

    [Fact]
    public async Task What_is_not_done_here_leads_nowhere()
    {
        var (one, none) = (new { external_id = "inv_1" }, Array.Empty<object>());
        (string Call, object[] Arguments)[] calls =
        [
            ("Customer.merge", [new { from = new { customer_uuid = "cus_1" }, into = new { customer_uuid = "cus_2" } }]),
            ("Customer.unmerge", [new { customer_uuid = "cus_1" }]),
            ("Metrics.Customer.connectSubscriptions", ["ds_1", "cus_1", none]),
            ("Metrics.Customer.disconnectSubscriptions", ["ds_1", "cus_1", none]),
            ("Invoice.updateStatus", ["ds_1", "inv_1", new { status = "voided" }]),
            ("Invoice.disable", [_invoice]),
            ("Invoice.disableByExternalId", [one]),
            ("LineItem.disable", ["li_1"]),
            ("LineItem.enableByExternalId", [one]),
            ("Transaction.disable", ["tr_1"]),
            ("Transaction.disableByExternalId", [one]),
            ("SubscriptionEvent.disable", [1]),
            ("Customer.notes", ["cus_1", new { }]),
            ("Opportunity.all", [new { }]),
            ("Task.all", [new { }]),
            ("JsonImport.create", ["ds_1", new { }]),
        ];
        foreach (var (call, arguments) in calls)
        {
            var (status, body) = await _client.FailAsync(call, arguments);

            // The addresses of these two are those of customers, which are read, changed and deleted.
            var expected = call is "Customer.merge" or "Customer.unmerge" ? 405 : 404;
            (call, status, body.GetProperty("code").GetInt32()).Should().Be((call, expected, expected));
        }

        (await MrrAsync()).Should().Be(5_000);
    }

    private object Line(string subscription, int cents, string? id) => new
    {
        type = "subscription",
        external_id = id,
        subscription_external_id = subscription,
        plan_uuid = _plan,
        service_period_start = "2025-01-01",
        service_period_end = "2025-02-01",
        amount_in_cents = cents,
    };

    private object Named(string id) => new { data_source_uuid = _source, external_id = id };

    private async Task<string> MadeAsync(string call, object body) => (await _client.CallAsync(call, body)).GetProperty("uuid").GetString()!;

    private async Task<long> MrrAsync() => (await _client.CallAsync("Metrics.mrr", new Dictionary<string, string> { ["start-date"] = "2025-01-31", ["end-date"] = "2025-01-31", ["interval"] = "day" }))
        .GetProperty("entries")[0].GetProperty("mrr").GetInt64();

    private async Task<List<string>> BoughtAsync()
    {
        await using var records = await _server.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        var purchases = await records.Purchases.OrderBy(purchase => purchase.On).ToListAsync();
        return [.. purchases.Select(purchase => $"{purchase.On:yyyy-MM-dd} {purchase.AmountMinor} {purchase.ExternalId}")];
    }

    private async Task<string?> ParamAsync(string call, params object?[] arguments)
    {
        var (status, body) = await _client.FailAsync(call, arguments);
        status.Should().Be(422, "{0}", body);
        return body.GetProperty("param").GetString();
    }

    private static string Row(JsonElement entry, params string[] names) => string.Join(' ', names.Select(name => entry.GetProperty(name).ToString()));
}
