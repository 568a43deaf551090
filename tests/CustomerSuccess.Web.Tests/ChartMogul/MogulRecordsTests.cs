using System.Text.Json;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>What the official client makes, changes, undoes and removes, and what it is told when that cannot be.</summary>
public sealed class MogulRecordsTests : IAsyncLifetime, IDisposable
{
    private readonly MogulServer _server = new();
    private MogulClient _client = null!;

    public async Task InitializeAsync() => _client = await MogulClient.StartAsync(_server.Address, MogulServer.Key);

    public async Task DisposeAsync() => await _client.DisposeAsync();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task The_account_and_plans_are_there()
    {
        (await _client.CallAsync("Ping.ping")).GetProperty("data").GetString().Should().Be("pong!");
        var account = await _client.CallAsync("Account.retrieve", new { include = "refund_handling" });
        Row(account, "name", "currency", "time_zone", "week_start_on", "refund_handling").Should().Be("Acme USD Etc/UTC monday ignore");

        var (source, plan, _) = await StartAsync();
        Row((await _client.CallAsync("DataSource.all", new { name = "Billing" })).GetProperty("data_sources")[0], "uuid", "name", "status").Should().Be($"{source} Billing idle");
        Row(await _client.CallAsync("Plan.modify", plan, new { name = "Bronze 2", interval_count = 2 }), "name", "interval_count", "interval_unit", "external_id").Should().Be("Bronze 2 2 month bronze");
        (await _client.CallAsync("Plan.all", new { data_source_uuid = source })).GetProperty("plans").GetArrayLength().Should().Be(1);
        await _client.CallAsync("Plan.destroy", plan);
        (await _client.FailAsync("Plan.retrieve", plan)).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_customer_is_changed_searched_tagged_and_removed()
    {
        var (_, _, customer) = await StartAsync();
        Row(await _client.CallAsync("Customer.modify", customer, new { name = "Adam & Co", city = "Berlin", country = "de", lead_created_at = "2025-01-01 14:30:00", attributes = new { custom = new { Toggle = false } } }), "name", "city", "country", "lead_created_at", "email")
            .Should().Be("Adam & Co Berlin DE 2025-01-01T14:30:00.000Z adam@example.com");

        Texts((await _client.CallAsync("Tag.add", customer, new { tags = List("important", "Prio1") })).GetProperty("tags")).Should().Equal("important", "Prio1");
        Texts((await _client.CallAsync("Tag.remove", customer, new { tags = List("important") })).GetProperty("tags")).Should().Equal("Prio1");
        await _client.CallAsync("Tag.add", new { email = "adam@example.com", tags = List("vip") });
        await _client.CallAsync("CustomAttribute.add", customer, new { custom = new object[] { new { type = "String", key = "channel", value = "8" }, new { type = "Integer", key = "age", value = 8 } } });
        await _client.CallAsync("CustomAttribute.update", customer, new { custom = new { age = 9 } });
        await _client.CallAsync("CustomAttribute.remove", customer, new { custom = List("Toggle") });
        var attributes = await _client.CallAsync("Customer.attributes", customer);
        Texts(attributes.GetProperty("tags")).Should().Equal("Prio1", "vip");
        attributes.GetProperty("custom").ToString().Should().Be("""{"age":9,"channel":"8"}""");

        (await _client.CallAsync("Customer.search", new { email = "adam@example.com" })).GetProperty("entries")[0].GetProperty("uuid").GetString().Should().Be(customer);
        (await _client.FailAsync("Customer.search", new { email = "no@example.com" })).Status.Should().Be(404);

        // The page of the customer reads the same properties.
        await using (var records = await RecordsAsync())
        {
            (await records.CustomerProperties.OrderBy(property => property.Name).Select(property => property.Name + "=" + property.Value).ToListAsync()).Should().Equal("age=9", "channel=\"8\"", "tags=Prio1, vip");
        }

        await _client.CallAsync("Customer.destroy", customer);
        (await _client.FailAsync("Customer.retrieve", customer)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Invoices_come_and_go_with_what_they_became()
    {
        var (source, plan, customer) = await StartAsync();
        var sent = new
        {
            invoices = new[]
            {
                new
                {
                    external_id = "inv_1", date = "2025-01-01 12:00:00 UTC", due_date = "2025-01-07", currency = "USD", data_source_uuid = source,
                    line_items = new object[]
                    {
                        new
                        {
                            type = "subscription", external_id = "li_1", subscription_external_id = "sub_1", subscription_set_external_id = "set_1", plan_uuid = plan,
                            service_period_start = "2025-01-01 12:00:00", service_period_end = "2025-02-01 12:00:00", amount_in_cents = 5_900, tax_amount_in_cents = 900, quantity = 2,
                        },
                        new { type = "one_time", description = "Setup Fees", amount_in_cents = 2_500 },
                    },
                    transactions = new[] { new { external_id = "tr_1", type = "payment", date = "2025-01-01", result = "successful" } },
                },
            },
        };

        var made = (await _client.CallAsync("Invoice.create", customer, sent)).GetProperty("invoices")[0];
        Row(made, "external_id", "date", "due_date", "currency").Should().Be("inv_1 2025-01-01T12:00:00.000Z 2025-01-07T00:00:00.000Z USD");
        Row(made.GetProperty("line_items")[0], "external_id", "type", "subscription_external_id", "plan_uuid", "amount_in_cents", "tax_amount_in_cents", "quantity", "prorated").Should().Be($"li_1 subscription sub_1 {plan} 5900 900 2 False");
        Row(made.GetProperty("transactions")[0], "external_id", "type", "result").Should().Be("tr_1 payment successful");

        // Sent again it is the same; MRR is 50.00 a month of two for 25.00.
        var invoice = made.GetProperty("uuid").GetString();
        (await _client.CallAsync("Invoice.create", customer, sent)).GetProperty("invoices")[0].GetProperty("uuid").GetString().Should().Be(invoice);
        Row((await _client.CallAsync("Metrics.Customer.subscriptions", customer, new { })).GetProperty("entries")[0], "mrr", "quantity", "subscription_set_external_id").Should().Be("5000 2 set_1");

        var refund = await _client.CallAsync("Transaction.create", invoice, new { type = "refund", date = "2025-01-20", result = "successful", external_id = "tr_2" });
        Row(await _client.CallAsync("Transaction.retrieve", refund.GetProperty("uuid").GetString()), "type", "external_id", "invoice_uuid").Should().Be($"refund tr_2 {invoice}");
        (await _client.CallAsync("Invoice.retrieve", invoice)).GetProperty("transactions").GetArrayLength().Should().Be(2);
        (await _client.CallAsync("Transaction.all", new { data_source_uuid = source, external_id = "tr_1" })).GetProperty("transactions").GetArrayLength().Should().Be(1);
        await using (var records = await RecordsAsync())
        {
            (await records.Purchases.OrderBy(purchase => purchase.On).Select(purchase => purchase.AmountMinor).ToListAsync()).Should().Equal(2_500, -2_500);
        }

        (await _client.CallAsync("Invoice.all", customer, new { })).GetProperty("invoices").GetArrayLength().Should().Be(1);
        await _client.CallAsync("Invoice.destroy", invoice);
        (await _client.FailAsync("Invoice.retrieve", invoice)).Status.Should().Be(404);
        (await _client.CallAsync("Subscription.all", customer, new { })).GetProperty("subscriptions").GetArrayLength().Should().Be(0);
        await using var after = await RecordsAsync();
        (await after.Purchases.CountAsync(), await after.SubscriptionTerms.CountAsync()).Should().Be((0, 0));
        await _client.CallAsync("DataSource.destroy", source);
        (await after.Customers.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_cancellation_can_be_undone_and_events_do_the_same()
    {
        var (source, plan, customer) = await StartAsync();
        await BillAsync(customer, plan, "2025-01-01", 5_000);
        var subscription = (await _client.CallAsync("Subscription.all", customer, new { })).GetProperty("subscriptions")[0].GetProperty("uuid").GetString();

        Texts((await _client.CallAsync("Subscription.cancel", subscription, new { cancelled_at = "2025-01-15 12:00:00 UTC" })).GetProperty("cancellation_dates")).Should().Equal("2025-01-15T12:00:00.000Z");
        (await MrrAsync("2025-01-31")).Should().Be(0);
        (await _client.CallAsync("Subscription.cancel", subscription, new { cancellation_dates = Array.Empty<string>() })).GetProperty("cancellation_dates").GetArrayLength().Should().Be(0);
        (await MrrAsync("2025-01-31")).Should().Be(5_000);

        object Told(string type, string id) => new { data_source_uuid = source, customer_external_id = "cus_1", subscription_external_id = "sub_1", event_type = type, external_id = id, event_date = "2025-01-10", effective_date = "2025-01-20", quantity = "", currency = "", amount_in_cents = "" };
        var ended = await _client.CallAsync("SubscriptionEvent.create", Told("subscription_cancelled", "ev_1"));
        (await MrrAsync("2025-01-31")).Should().Be(0);
        Row((await _client.CallAsync("SubscriptionEvent.all", new { data_source_uuid = source })).GetProperty("subscription_events")[0], "event_type", "external_id", "customer_external_id").Should().Be("subscription_cancelled ev_1 cus_1");
        await _client.CallAsync("SubscriptionEvent.updateWithParams", new { id = ended.GetProperty("id").GetInt64(), effective_date = "2025-02-10" });
        ((await MrrAsync("2025-01-31")), (await MrrAsync("2025-02-28"))).Should().Be((5_000, 0));
        await _client.CallAsync("SubscriptionEvent.deleteWithParams", new { data_source_uuid = source, external_id = "ev_1" });
        (await MrrAsync("2025-02-28")).Should().Be(5_000);
    }

    [Fact]
    public async Task What_people_enter_is_in_the_metrics_and_what_comes_in_is_in_their_figures()
    {
        var (_, plan, customer) = await StartAsync();
        await BillAsync(customer, plan, "2025-01-01", 5_000);
        var id = SubscriptionId.New();
        await using (var records = await RecordsAsync())
        {
            var entered = new Customer { Id = CustomerId.New(), Name = "Entered by hand", ExternalId = "own-1", Country = "US" };
            var term = new SubscriptionTerm { SubscriptionId = id, CustomerId = entered.Id, From = new(2025, 1, 10), AmountMinor = 24_000, Currency = new("USD"), Unit = BillingUnit.Year };
            records.AddRange(entered, new Subscription { Id = id, CustomerId = entered.Id, PlanId = new(Guid.Parse(plan[3..])), Terms = [term] });
            await records.SaveChangesAsync();
            var billed = new CustomerId(Guid.Parse(customer[4..]));
            (await records.SubscriptionTerms.SingleAsync(one => one.CustomerId == billed)).AmountMinor.Should().Be(5_000);
        }

        (await MrrAsync("2025-01-31")).Should().Be(7_000);
        await _client.CallAsync("Subscription.cancel", "sub_" + id.Value, new { cancelled_at = "2025-01-20" });
        (await MrrAsync("2025-01-31")).Should().Be(5_000);
        Row((await _client.CallAsync("Customer.all", new { external_id = "own-1" })).GetProperty("entries")[0], "name", "status", "data_source_uuid").Should().Be("Entered by hand Cancelled ");
    }

    [Fact]
    public async Task Faults_are_told_by_status_and_field()
    {
        var (source, plan, customer) = await StartAsync();
        await using (var stranger = await MogulClient.StartAsync(_server.Address, "no-such-key-as-this-one"))
        {
            var (status, body) = await stranger.FailAsync("Ping.ping");
            (status, body.ToString()).Should().Be((401, """{"code":401,"message":"No valid API key provided. There is no such key.","param":null}"""));
        }

        (await _client.FailAsync("Customer.retrieve", "cus_00000000-0000-0000-0000-000000000000")).Body.GetProperty("error").GetString().Should().Be("Customer not found");
        (await _client.FailAsync("DataSource.destroy", "1234-a-uuid-that-doesnt-exist")).Status.Should().Be(404);
        (await _client.FailAsync("CustomerNote.all", new { })).Status.Should().Be(404);
        (await ParamAsync("DataSource.create", new { name = (string?)null })).Should().Be("name");
        (await ParamAsync("DataSource.create", new { name = "Billing" })).Should().Be("name");
        (await ParamAsync("Plan.create", new { data_source_uuid = source, name = "X", interval_count = 0, interval_unit = "month" })).Should().Be("interval_count");
        (await ParamAsync("Plan.create", new { data_source_uuid = source, name = "X", interval_count = 1, interval_unit = "moon" })).Should().Be("interval_unit");
        (await ParamAsync("Customer.create", new { data_source_uuid = source, external_id = "cus_1", name = "Twice" })).Should().Be("external_id");
        (await ParamAsync("Customer.create", new { data_source_uuid = source, external_id = "cus_2", country = "Germany" })).Should().Be("country");
        (await ParamAsync("Customer.create", new { data_source_uuid = source, external_id = new string('x', 10_000) })).Should().Be("external_id");
        (await ParamAsync("Invoice.create", customer, new { invoices = new[] { new { external_id = "i", date = "0000-01-01", currency = "USD" } } })).Should().Be("invoices[0].date");
        (await ParamAsync("Invoice.create", customer, new { invoices = new[] { new { external_id = "i", date = "2025-01-01", currency = "ABC" } } })).Should().Be("invoices[0].currency");
        object Invoice(object amount, string currency = "USD") => new
        {
            invoices = new[]
            {
                new
                {
                    external_id = "i", date = "2025-01-01", currency,
                    line_items = new[] { new { type = "subscription", subscription_external_id = "s", plan_uuid = plan, service_period_start = "2025-01-01", service_period_end = "2025-02-01", amount_in_cents = amount } },
                },
            },
        };
        foreach (var amount in new object[] { "many", 1.5, 1e30, long.MaxValue })
        {
            (await ParamAsync("Invoice.create", customer, Invoice(amount))).Should().Be("invoices[0].line_items[0].amount_in_cents", "of {0}", amount);
        }

        (await ParamAsync("Invoice.create", customer, Invoice(1_050, "JPY"))).Should().Be("invoices[0].line_items[0].amount_in_cents");
        (await ParamAsync("Subscription.all", customer, new { cursor = "bm9uZQ==" })).Should().Be("cursor");
        (await _client.CallAsync("Invoice.all", customer, new { })).GetProperty("invoices").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_and_its_member_may()
    {
        await StartAsync();
        await using var figures = await MogulClient.StartAsync(_server.Address, await KeyAsync(new KeyScopes(true, false, false), Role.Lead));
        (await figures.CallAsync("Metrics.mrr", Asked("2025-01-31"))).GetProperty("entries").GetArrayLength().Should().Be(1);
        (await figures.FailAsync("Customer.all", new { })).Status.Should().Be(403);

        await using var reader = await MogulClient.StartAsync(_server.Address, await KeyAsync(new KeyScopes(false, true, false), Role.Lead));
        (await reader.CallAsync("Customer.all", new { })).GetProperty("entries").GetArrayLength().Should().Be(1);
        (await reader.FailAsync("DataSource.create", new { name = "Mine" })).Status.Should().Be(403);
        (await reader.FailAsync("Metrics.mrr", Asked("2025-01-31"))).Status.Should().Be(403);

        await using var manager = await MogulClient.StartAsync(_server.Address, await KeyAsync(KeyScopes.All, Role.AccountManager));
        (await manager.FailAsync("Customer.all", new { })).Status.Should().Be(403);
        (await manager.CallAsync("Metrics.mrr", Asked("2025-01-31"))).GetProperty("entries").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Who_asks_too_often_is_held_back_and_the_client_tries_again_by_itself()
    {
        using var server = new MogulServer(("Api:RequestsPerSecond", "1"), ("Api:Burst", "2"));
        await using var impatient = await MogulClient.StartAsync(server.Address, MogulServer.Key);
        var status = 200;
        for (var i = 0; i < 20 && status == 200; i++)
        {
            try
            {
                await impatient.CallAsync("Ping.ping");
            }
            catch (InvalidOperationException fault) when (fault.Message.Contains("\"status\":429", StringComparison.Ordinal))
            {
                status = 429;
            }
        }

        status.Should().Be(429);
        await using var patient = await MogulClient.StartAsync(server.Address, MogulServer.Key, retries: 10);
        (await patient.CallAsync("Ping.ping")).GetProperty("data").GetString().Should().Be("pong!");
    }

    private static string[] List(params string[] texts) => texts;

    private static Dictionary<string, string> Asked(string day) => new() { ["start-date"] = day, ["end-date"] = day, ["interval"] = "day" };

    private static string Row(JsonElement entry, params string[] names) => string.Join(' ', names.Select(name => entry.GetProperty(name).ToString()));

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());

    private Task<CustomerSuccessContext> RecordsAsync() => _server.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();

    private async Task<(string Source, string Plan, string Customer)> StartAsync()
    {
        var source = (await _client.CallAsync("DataSource.create", new { name = "Billing" })).GetProperty("uuid").GetString()!;
        var plan = (await _client.CallAsync("Plan.create", new { data_source_uuid = source, external_id = "bronze", name = "Bronze", interval_count = 1, interval_unit = "month" })).GetProperty("uuid").GetString()!;
        var customer = (await _client.CallAsync("Customer.create", new { data_source_uuid = source, external_id = "cus_1", name = "Adam Smith", email = "adam@example.com" })).GetProperty("uuid").GetString()!;
        return (source, plan, customer);
    }

    private Task<JsonElement> BillAsync(string customer, string plan, string day, int cents) => _client.CallAsync("Invoice.create", customer, new
    {
        invoices = new[]
        {
            new
            {
                external_id = "inv_1", date = day, currency = "USD",
                line_items = new[] { new { type = "subscription", subscription_external_id = "sub_1", plan_uuid = plan, service_period_start = day, service_period_end = "2025-02-01", amount_in_cents = cents } },
            },
        },
    });

    private async Task<long> MrrAsync(string day) => (await _client.CallAsync("Metrics.mrr", Asked(day))).GetProperty("entries")[0].GetProperty("mrr").GetInt64();

    private async Task<string?> ParamAsync(string call, params object?[] arguments)
    {
        var (status, body) = await _client.FailAsync(call, arguments);
        status.Should().Be(422, "{0}", body);
        return body.GetProperty("param").GetString();
    }

    private async Task<string> KeyAsync(KeyScopes scopes, Role role)
    {
        using var scope = _server.Services.CreateScope();
        var (administrator, email) = (new Viewer(MemberId.New(), [Role.Administrator]), Guid.NewGuid().ToString("N") + "@acme.example");
        var people = scope.ServiceProvider.GetRequiredService<People>();
        await people.AddAsync(administrator, "Omid", email, [role]);
        var member = (await people.ListAsync(administrator, default)).Single(person => person.Email == email).Id;
        return ((ApiKeyOutcome.Made)await scope.ServiceProvider.GetRequiredService<IApiKeyDesk>().MakeAsync(new ApiKeyEntry("A script", member, scopes, null), administrator)).Text;
    }
}
