namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>
/// A made-up company, imported by the official client into the real server. Its customers, with MRR in cents:
/// c01 US 5,000 from 1 January. c02 US 5,000 from 10 January on Bronze, 9,000 on Gold from 10 February. c03 DE 120,000 a year = 10,000 from 15 January.
/// c04 DE 1,000 a week = 4,348 from 20 January. c05 US three for 15,000 less a tenth = 13,500 from 5 January. c06 FR 5,950 with 950 tax = 5,000 from 1 January until 1 March.
/// c07 US 6,000 from 1 February, 6,000 more from 16 March (3,000 for 15.5 of March's 31 days). c08 US 5,000 from 5 to 20 February. c09 DE 9,000 from 1 January until
/// 10 February, and again from 1 April. c10 US 9,000 from 1 March on Gold, 5,000 on Bronze from 10 April. c11 US buys once for 2,500, of which 1,000 go back.
/// c12 US on trial from 1 March, 5,000 from 15 March.
/// </summary>
public sealed class MogulCompany : IAsyncLifetime, IDisposable
{
    private readonly MogulServer _server = new();
    private readonly Dictionary<string, string> _customers = [];
    private string _source = null!;
    private string _bronze = null!;
    private string _gold = null!;

    public IServiceProvider Services => _server.Services;

    internal MogulClient Client { get; private set; } = null!;

    /// <summary>Gets the identifiers of the customers by their external names.</summary>
    public IReadOnlyDictionary<string, string> Customers => _customers;

    public async Task InitializeAsync()
    {
        Client = await MogulClient.StartAsync(_server.Address, MogulServer.Key);
        _source = await MadeAsync("DataSource.create", new { name = "Billing" });
        _bronze = await PlanAsync("bronze", "Bronze", "month");
        _gold = await PlanAsync("gold", "Gold", "month");
        var annual = await PlanAsync("annual", "Annual", "year");
        var pass = await PlanAsync("pass", "Weekly Pass", "week");
        foreach (var (name, country) in new[] { ("c01", "US"), ("c02", "US"), ("c03", "DE"), ("c04", "DE"), ("c05", "US"), ("c06", "FR"), ("c07", "US"), ("c08", "US"), ("c09", "DE"), ("c10", "US"), ("c11", "US"), ("c12", "US") })
        {
            _customers[name] = await MadeAsync("Customer.create", new { data_source_uuid = _source, external_id = name, name = "Customer " + name, email = name + "@example.com", country });
        }

        await BillAsync("c01", Month("2025-01-01", _bronze, 5_000), Month("2025-02-01", _bronze, 5_000), Month("2025-03-01", _bronze, 5_000));
        await BillAsync("c02", Month("2025-01-10", _bronze, 5_000), Month("2025-02-10", _gold, 9_000));
        await BillAsync("c03", Line("2025-01-15", "2026-01-15", annual, 120_000));
        await BillAsync("c04", Line("2025-01-20", "2025-01-27", pass, 1_000), Line("2025-01-27", "2025-02-03", pass, 1_000));
        await BillAsync("c05", Month("2025-01-05", _bronze, 13_500, new { quantity = 3, discount_amount_in_cents = 1_500, discount_code = "TEN" }));
        await BillAsync("c06", Month("2025-01-01", _bronze, 5_950, new { tax_amount_in_cents = 950 }));
        await CancelAsync("c06", "2025-03-01 00:00:00");
        await BillAsync("c07", Month("2025-02-01", _bronze, 6_000), Line("2025-03-16 12:00:00", "2025-04-01 00:00:00", _bronze, 3_000, new { prorated = true }));
        await BillAsync("c08", Month("2025-02-05", _bronze, 5_000, new { cancelled_at = "2025-02-20 12:00:00" }));
        await BillAsync("c09", Month("2025-01-01", _gold, 9_000));
        await CancelAsync("c09", "2025-02-10T08:30:00Z");
        await BillAsync("c09", "again", Month("2025-04-01", _gold, 9_000));
        await BillAsync("c10", Month("2025-03-01", _gold, 9_000), Month("2025-04-10", _bronze, 5_000));
        await BillOnceAsync();
        await BillAsync("c12", With(Line("2025-03-01", "2025-03-15", _bronze, 5_000), new { type = "trial" }), Month("2025-03-15", _bronze, 5_000));
    }

    public async Task DisposeAsync() => await Client.DisposeAsync();

    public void Dispose() => _server.Dispose();

    private static Dictionary<string, object?> With(Dictionary<string, object?> line, object more)
    {
        foreach (var value in more.GetType().GetProperties())
        {
            line[value.Name] = value.GetValue(more);
        }

        return line;
    }

    private static Dictionary<string, object?> Line(string start, string end, string plan, int cents, object? more = null) => With(
        new Dictionary<string, object?> { ["type"] = "subscription", ["plan_uuid"] = plan, ["service_period_start"] = start, ["service_period_end"] = end, ["amount_in_cents"] = cents },
        more ?? new { });

    private static Dictionary<string, object?> Month(string start, string plan, int cents, object? more = null) =>
        Line(start, DateOnly.ParseExact(start, "yyyy-MM-dd").AddMonths(1).ToString("yyyy-MM-dd", null), plan, cents, more);

    private async Task BillOnceAsync() => await Client.CallAsync("Invoice.create", _customers["c11"], new
    {
        invoices = new[]
        {
            new
            {
                external_id = "inv_c11", date = "2025-02-03", currency = "USD",
                line_items = new[] { new { type = "one_time", description = "Upsell of seats", amount_in_cents = 2_500 } },
                transactions = new object[]
                {
                    new { type = "payment", date = "2025-02-03", result = "successful" },
                    new { type = "refund", date = "2025-02-10", result = "successful", amount_in_cents = 1_000 },
                },
            },
        },
    });

    private Task BillAsync(string customer, params Dictionary<string, object?>[] lines) => BillAsync(customer, string.Empty, lines);

    /// <summary>Sends one invoice a line, all of one subscription.</summary>
    private async Task BillAsync(string customer, string mark, params Dictionary<string, object?>[] lines) => await Client.CallAsync("Invoice.create", _customers[customer], new
    {
        invoices = lines.Select((line, index) => new
        {
            external_id = $"inv_{customer}_{mark}{index}",
            date = line["service_period_start"],
            currency = "USD",
            line_items = new[] { With(line, new { subscription_external_id = "sub_" + customer }) },
        }),
    });

    private async Task CancelAsync(string customer, string at)
    {
        var subscriptions = (await Client.CallAsync("Subscription.all", _customers[customer], new { })).GetProperty("subscriptions");
        await Client.CallAsync("Subscription.cancel", subscriptions[0].GetProperty("uuid").GetString(), new { cancelled_at = at });
    }

    private Task<string> PlanAsync(string id, string name, string unit) => MadeAsync("Plan.create", new { data_source_uuid = _source, external_id = id, name, interval_count = 1, interval_unit = unit });

    private async Task<string> MadeAsync(string call, object body) => (await Client.CallAsync(call, body)).GetProperty("uuid").GetString()!;
}
