using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>
/// The metrics of <see cref="MogulCompany"/>, worked by hand. MRR at month ends:
/// January: 5,000 + 5,000 + 10,000 + 4,348 + 13,500 + 5,000 + 9,000 = 51,848 of 7 customers, all new.
/// February: + 6,000 (c07) + 5,000 (c08) new, + 4,000 (c02), - 5,000 (c08) - 9,000 (c09) churn = 52,848 of 7.
/// March: + 9,000 (c10) + 5,000 (c12) new, + 6,000 (c07), - 5,000 (c06) churn = 67,848 of 8.
/// April: + 9,000 (c09) back, - 4,000 (c10) = 72,848 of 9. Nothing happens in May.
/// </summary>
public sealed class MogulMetricsTests(MogulCompany company) : IClassFixture<MogulCompany>
{
    private static readonly Dictionary<string, string> Months = Asked("2025-01-01", "2025-05-20", "month");

    [Fact]
    public async Task MRR_and_its_movements_by_month_with_the_last_cut_off()
    {
        var answer = await company.Client.CallAsync("Metrics.mrr", Months);

        Rows(answer, "date", "mrr", "mrr-new-business", "mrr-expansion", "mrr-contraction", "mrr-churn", "mrr-reactivation", "percentage-change").Should().Equal(
            "2025-01-31 51848 51848 0 0 0 0 0",
            "2025-02-28 52848 11000 4000 0 -14000 0 1.93", // 1,000 / 51,848
            "2025-03-31 67848 14000 6000 0 -5000 0 28.38", // 15,000 / 52,848
            "2025-04-30 72848 0 0 -4000 0 9000 7.37", // 5,000 / 67,848
            "2025-05-20 72848 0 0 0 0 0 0");
        Summary(answer, "current", "previous", "percentage-change").Should().Be("72848 72848 0");
    }

    [Fact]
    public async Task All_key_metrics_at_once()
    {
        var answer = await company.Client.CallAsync("Metrics.all", Months);

        // Churn: c09 of 7 and c06 of 7 are 14.29 %. MRR churn: (14,000 - 4,000) / 51,848, (5,000 - 6,000) / 52,848, (4,000 - 9,000) / 67,848.
        // ARPA: 51,848 / 7, 52,848 / 7, 67,848 / 8, 72,848 / 9. ASP: 51,848 / 7, 11,000 / 2, 14,000 / 2.
        // LTV: before March only February has a churn rate, 8,481 / 14.29 %; before April those of February and March, 8,094 / 14.29 %;
        // before May three of 14.29, 14.29 and 0, 8,094 / (28.58 % / 3).
        Rows(answer, "date", "mrr", "arr", "customer-churn-rate", "mrr-churn-rate", "ltv", "customers", "asp", "arpa").Should().Equal(
            "2025-01-31 51848 622176 0 0 0 7 7407 7407",
            "2025-02-28 52848 634176 14.29 19.29 0 7 5500 7550",
            "2025-03-31 67848 814176 14.29 -1.89 59349 8 7000 8481",
            "2025-04-30 72848 874176 0 -7.37 56641 9 0 8094",
            "2025-05-20 72848 874176 0 0 84962 9 0 8094");
        Rows(answer, "customers-percentage-change", "customer-churn-rate-percentage-change", "ltv-percentage-change").Should().Equal("0 0 0", "0 0 0", "14.29 0 0", "12.5 -100 -4.56", "0 0 50");
        Summary(answer, "current-mrr", "previous-mrr", "mrr-percentage-change", "current-customers", "previous-ltv").Should().Be("72848 72848 0 9 56641");
    }

    [Theory]
    [InlineData("arr", "arr", "622176 634176 814176 874176 874176")]
    [InlineData("arpa", "arpa", "7407 7550 8481 8094 8094")]
    [InlineData("asp", "asp", "7407 5500 7000 0 0")]
    [InlineData("customerCount", "customers", "7 7 8 9 9")]
    [InlineData("customerChurnRate", "customer-churn-rate", "0 14.29 14.29 0 0")]
    [InlineData("mrrChurnRate", "mrr-churn-rate", "0 19.29 -1.89 -7.37 0")]
    [InlineData("ltv", "ltv", "0 0 59349 56641 84962")]
    public async Task Each_metric_alone(string call, string name, string expected)
    {
        var answer = await company.Client.CallAsync("Metrics." + call, Months);

        string.Join(' ', Rows(answer, name)).Should().Be(expected);
        answer.GetProperty("summary").GetProperty("current").ToString().Should().Be(expected.Split(' ')[^1]);
    }

    [Fact]
    public async Task Quarters_and_years_are_those_of_the_Gregorian_calendar()
    {
        // The first quarter: 51,848 + 11,000 + 14,000 new of 7 + 2 + 2 customers, 4,000 + 6,000 more, 14,000 + 5,000 churn.
        Rows(await company.Client.CallAsync("Metrics.mrr", Asked("2025-01-01", "2025-06-30", "quarter")), "date", "mrr", "mrr-new-business", "mrr-expansion", "mrr-churn", "mrr-reactivation")
            .Should().Equal("2025-03-31 67848 76848 10000 -19000 0", "2025-06-30 72848 0 0 0 9000");
        Rows(await company.Client.CallAsync("Metrics.asp", Asked("2025-01-01", "2025-06-30", "quarter")), "asp").Should().Equal("6986", "0"); // 76,848 / 11
        Rows(await company.Client.CallAsync("Metrics.customerCount", Asked("2024-06-01", "2025-06-30", "year")), "date", "customers").Should().Equal("2024-12-31 0", "2025-06-30 9");
    }

    [Fact]
    public async Task Weeks_begin_on_Monday_and_days_are_days()
    {
        // 51,848 + 6,000 of 1 February + 5,000 of 5 February; on the 10th c02 pays 4,000 more and c09's 9,000 are gone.
        Rows(await company.Client.CallAsync("Metrics.mrr", Asked("2025-02-03", "2025-02-14", "week")), "date", "mrr", "mrr-new-business").Should().Equal("2025-02-09 62848 5000", "2025-02-14 57848 0");
        Rows(await company.Client.CallAsync("Metrics.mrr", Asked("2025-02-09", "2025-02-11", "day")), "date", "mrr", "mrr-expansion", "mrr-churn")
            .Should().Equal("2025-02-09 62848 0 0", "2025-02-10 57848 4000 -9000", "2025-02-11 57848 0 0");
        Rows(await company.Client.CallAsync("Metrics.customerChurnRate", Asked("2025-02-09", "2025-02-10", "day")), "customer-churn-rate").Should().Equal("0", "11.11"); // 1 of 9
    }

    [Fact]
    public async Task Countries_and_plans_narrow_a_report()
    {
        var asked = Asked("2025-01-01", "2025-02-28", "month");
        async Task<IEnumerable<string>> MrrAsync(string name, string value) => Rows(await company.Client.CallAsync("Metrics.mrr", new Dictionary<string, string>(asked) { [name] = value }), "mrr", "mrr-new-business");

        // DE: 10,000 + 4,348 + 9,000; c09 leaves. Gold: c09's 9,000, then c02's, who is new there.
        (await MrrAsync("geo", "DE")).Should().Equal("23348 23348", "14348 0");
        (await MrrAsync("geo", "DE,FR")).Should().Equal("28348 28348", "19348 0");
        (await MrrAsync("filters", "region~ANY~'DE'")).Should().Equal("23348 23348", "14348 0");
        (await MrrAsync("plans", "Gold")).Should().Equal("9000 9000", "9000 9000");
        (await MrrAsync("plans", "Gold,Annual")).Should().Equal("19000 19000", "19000 9000");
        (await MrrAsync("plans", "gold,annual")).Should().Equal("19000 19000", "19000 9000"); // Their external names.
    }

    [Fact]
    public async Task Plans_are_grouped_and_a_group_narrows_a_report()
    {
        var plans = (await company.Client.CallAsync("Plan.all", new { per_page = 200 })).GetProperty("plans").EnumerateArray().ToDictionary(plan => plan.GetProperty("external_id").GetString()!, plan => plan.GetProperty("uuid").GetString()!);
        var group = await company.Client.CallAsync("PlanGroup.create", new { name = "Dear", plans = new[] { plans["gold"] } });
        var id = group.GetProperty("uuid").GetString();
        Row(group, "name", "plans_count").Should().Be("Dear 1");
        async Task<IEnumerable<string>> MrrAsync(string filters) => Rows(await company.Client.CallAsync("Metrics.mrr", new Dictionary<string, string>(Asked("2025-01-01", "2025-02-28", "month")) { ["filters"] = filters }), "mrr", "mrr-new-business");

        // Gold: c09's 9,000, then c02's. Annual: c03's 10,000. A plan and a group let through what is in either.
        (await MrrAsync($"plan_group~ANY~'{id}'")).Should().Equal("9000 9000", "9000 9000");
        (await MrrAsync($"plan_group~ANY~'{id}'~AND~plan~ANY~'{plans["annual"]}'")).Should().Equal("19000 19000", "19000 9000");
        (await MrrAsync($"plan_group~ANY~'{id}'~AND~region~ANY~'US'")).Should().Equal("0 0", "9000 9000");
        Row(await company.Client.CallAsync("PlanGroup.modify", id, new { plans = new[] { plans["gold"], plans["annual"] } }), "name", "plans_count").Should().Be("Dear 2");
        (await MrrAsync($"plan_group~ANY~'{id}'")).Should().Equal("19000 19000", "19000 9000");

        Row(await company.Client.CallAsync("PlanGroup.modify", id, new { name = "Dearest" }), "name", "plans_count").Should().Be("Dearest 2");
        (await company.Client.CallAsync("PlanGroup.all", id, new { })).GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("external_id").GetString()).Should().BeEquivalentTo("gold", "annual");
        (await company.Client.CallAsync("PlanGroup.all", new { })).GetProperty("plan_groups").GetArrayLength().Should().Be(1);
        (await company.Client.FailAsync("PlanGroup.create", new { name = "None", plans = new[] { $"pl_{Guid.Empty}" } })).Body.GetProperty("param").GetString().Should().Be("plans");
        await company.Client.CallAsync("PlanGroup.destroy", id);
        (await company.Client.FailAsync("PlanGroup.retrieve", id)).Status.Should().Be(404);
        (await company.Client.FailAsync("Metrics.mrr", new Dictionary<string, string>(Months) { ["filters"] = $"plan_group~ANY~'{id}'" })).Body.GetProperty("param").GetString().Should().Be("filters");
    }

    // US: c01, c02, c05 with 5,000, 5,000 and 13,500; in February c02 pays 4,000 more, c07 comes with 6,000, and c08 comes and goes.
    [Theory]
    [InlineData("region~NONE~'DE','FR'", "23500 23500", "33500 11000")]
    [InlineData("region~ANY~'DE'~AND~region~ANY~'FR'", "0 0", "0 0")] // Nobody lives in both.
    [InlineData("currency~ANY~'USD'", "51848 51848", "52848 11000")]
    [InlineData("currency~NONE~'USD'", "0 0", "0 0")]
    [InlineData("plan~NONE~{gold},{annual},{pass}", "28500 28500", "29500 11000")] // Bronze: c01, c02, c05, c06; c02's goes, c07's comes, and c08's.
    [InlineData("plan~ALL~{bronze},{gold}", "5000 5000", "9000 0")] // c02 and c10 have had both; c10 comes in March.
    [InlineData("customer_status~ANY~'cancelled'", "5000 5000", "5000 5000")] // c06, and c08 within February.
    [InlineData("customer_status~NONE~'active','cancelled'", "0 0", "0 0")]
    [InlineData("active_quantity~GTE~3", "13500 13500", "13500 0")] // c05
    [InlineData("active_quantity~EQ~0", "5000 5000", "5000 5000")] // Those who left.
    [InlineData("tags~ANY~'vip','pilot'", "10000 10000", "14000 0")] // c01 and c02
    [InlineData("tags~ALL~'vip','pilot'", "5000 5000", "9000 0")] // c02
    [InlineData("tags~NONE~'vip','pilot'~AND~region~ANY~'US'", "13500 13500", "19500 11000")]
    [InlineData("custom.seats~GT~4", "13500 13500", "13500 0")] // c05 has 8, c01 has 4.
    [InlineData("custom.seats~EQ~4", "5000 5000", "5000 0")]
    [InlineData("custom.channel~ANY~'Fairs, and shows'", "5000 5000", "5000 0")] // c01
    [InlineData("data_source~ANY~{source}", "51848 51848", "52848 11000")]
    [InlineData("data_source~NONE~{source}", "0 0", "0 0")]
    public async Task Conditions_narrow_a_report_to_customers_and_subscriptions(string filters, string january, string february)
    {
        await company.Client.CallAsync("Tag.add", company.Customers["c01"], Tagged("vip"));
        await company.Client.CallAsync("Tag.add", company.Customers["c02"], Tagged("vip", "pilot"));
        await company.Client.CallAsync("CustomAttribute.add", company.Customers["c01"], new { custom = new object[] { new { type = "Integer", key = "seats", value = 4 }, new { type = "String", key = "channel", value = "Fairs, and shows" } } });
        await company.Client.CallAsync("CustomAttribute.add", company.Customers["c05"], new { custom = new[] { new { type = "Integer", key = "seats", value = 8 } } });
        foreach (var plan in (await company.Client.CallAsync("Plan.all", new { per_page = 200 })).GetProperty("plans").EnumerateArray())
        {
            filters = filters.Replace($"{{{plan.GetProperty("external_id").GetString()}}}", plan.GetProperty("uuid").GetString(), StringComparison.Ordinal);
        }

        var source = (await company.Client.CallAsync("DataSource.all", new { name = "Billing" })).GetProperty("data_sources")[0].GetProperty("uuid").GetString();
        var asked = new Dictionary<string, string>(Asked("2025-01-01", "2025-02-28", "month")) { ["filters"] = filters.Replace("{source}", source, StringComparison.Ordinal) };

        Rows(await company.Client.CallAsync("Metrics.mrr", asked), "mrr", "mrr-new-business").Should().Equal(january, february);
    }

    [Fact]
    public async Task Rates_and_lifetime_values_are_those_of_the_chosen_customers()
    {
        // Of DE: c03, c04, c09; c09 leaves in February: 1 of 3, 9,000 of 23,348. ARPA: 14,348 of 2. LTV in March: 7,174 / 33.33 %.
        var answer = await company.Client.CallAsync("Metrics.all", new Dictionary<string, string>(Asked("2025-01-01", "2025-03-31", "month")) { ["filters"] = "region~EQ~'DE'~AND~currency~ANY~'USD'" });

        Rows(answer, "customers", "customer-churn-rate", "mrr-churn-rate", "arpa", "ltv").Should().Equal("3 0 0 7783 0", "2 33.33 38.55 7174 0", "2 0 0 7174 21524");
    }

    [Theory]
    [InlineData("data_source~ANY~ds_00000000-0000-0000-0000-000000000000")]
    [InlineData("plan~ANY~gold")]
    [InlineData("currency~ANY~'dollars'")]
    [InlineData("region~ANY~'US-CA'")]
    [InlineData("plan~ANY~pl_00000000-0000-0000-0000-000000000001~AND~plan~NONE~pl_00000000-0000-0000-0000-000000000002")]
    public async Task A_condition_that_cannot_be_answered_is_refused(string filters)
    {
        var (status, body) = await company.Client.FailAsync("Metrics.mrr", new Dictionary<string, string>(Months) { ["filters"] = filters });

        (status, body.GetProperty("param").GetString()).Should().Be((422, "filters"));
    }

    [Theory]
    [InlineData("filters", "mrr~GT~100")]
    [InlineData("plans", "Platinum")]
    [InlineData("geo", "US-CA")]
    [InlineData("interval", "decade")]
    [InlineData("start-date", "yesterday")]
    [InlineData("segment", "Large")]
    public async Task What_is_not_supported_is_refused_by_name(string name, string value)
    {
        var (status, body) = await company.Client.FailAsync("Metrics.mrr", new Dictionary<string, string>(Months) { [name] = value });

        (status, body.GetProperty("code").GetInt32(), body.GetProperty("param").GetString()).Should().Be((422, 422, name));
        body.GetProperty("errors").GetProperty(name).GetString().Should().Be(body.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Activities_are_the_movements_one_by_one_and_are_read_in_pages()
    {
        var (rows, cursor) = (new List<JsonElement>(), (string?)null);
        bool more;
        do
        {
            var asked = new Dictionary<string, object> { ["per_page"] = 7 };
            if (cursor is not null)
            {
                asked["cursor"] = cursor;
            }

            var page = await company.Client.CallAsync("Metrics.Activity.all", asked);
            rows.AddRange(page.GetProperty("entries").EnumerateArray());
            (more, cursor) = (page.GetProperty("has_more").GetBoolean(), page.GetProperty("cursor").GetString());
        }
        while (more);

        rows.Should().HaveCount(18);
        rows.GroupBy(row => row.GetProperty("type").GetString()).ToDictionary(type => type.Key!, type => type.Sum(row => row.GetProperty("activity-mrr-movement").GetInt64()))
            .Should().Equal(new Dictionary<string, long> { ["new_biz"] = 76_848, ["expansion"] = 10_000, ["contraction"] = -4_000, ["churn"] = -19_000, ["reactivation"] = 9_000 });
        rows.Select(row => row.GetProperty("date").GetString()).Should().BeInAscendingOrder();
        Row(rows.Single(row => row.GetProperty("type").GetString() == "reactivation"), "date", "description", "activity-mrr", "activity-arr", "subscription-external-id", "plan-external-id", "customer-name", "customer-external-id", "currency")
            .Should().Be("2025-04-01T00:00:00+00:00 reactivated the Gold plan 9000 108000 sub_c09 gold Customer c09 c09 USD");
    }

    [Fact]
    public async Task Activities_are_narrowed_by_day_and_type_and_told_of_one_customer()
    {
        Rows(await company.Client.CallAsync("Metrics.Activity.all", new Dictionary<string, string> { ["start-date"] = "2025-02-01", ["end-date"] = "2025-02-28", ["type"] = "churn", ["order"] = "-date" }), "customer-external-id", "activity-mrr-movement")
            .Should().Equal("c08 -5000", "c09 -9000");
        Rows(await company.Client.CallAsync("Metrics.Customer.activities", company.Customers["c10"], new { }), "date", "type", "activity-mrr-movement", "plan-external-id")
            .Should().Equal("2025-03-01T00:00:00+00:00 new_biz 9000 gold", "2025-04-10T00:00:00+00:00 contraction -4000 gold");
        Rows(await company.Client.CallAsync("Metrics.Customer.subscriptions", company.Customers["c05"], new { }), "external_id", "quantity", "mrr", "arr", "status", "plan", "billing-cycle", "billing-cycle-count", "start-date", "currency-sign")
            .Should().Equal("sub_c05 3 13500 162000 active Bronze month 1 2025-01-05T00:00:00+00:00 $");
    }

    [Fact]
    public async Task Activities_are_exported_as_a_zipped_file()
    {
        var asked = await company.Client.CallAsync("Metrics.ActivitiesExport.create", new Dictionary<string, string> { ["start-date"] = "2025-01-01", ["end-date"] = "2025-12-31", ["type"] = "churn" });
        Row(asked, "status", "file_url", "expires_at").Should().Be("pending  ");
        asked.GetProperty("params").ToString().Should().Be("""{"kind":"activities","params":{"activity_type":"churn","start_date":"2025-01-01","end_date":"2025-12-31"}}""");
        var found = await company.Client.CallAsync("Metrics.ActivitiesExport.retrieve", asked.GetProperty("id").GetString());
        Row(found, "status", "created_at").Should().Be("succeeded " + asked.GetProperty("created_at").GetString());

        using var http = new HttpClient();
        var file = new Uri(found.GetProperty("file_url").GetString()!);
        (await http.GetAsync(file)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(MogulServer.Key + ":")));
        await using var zip = new ZipArchive(await http.GetStreamAsync(file));
        using var text = new StreamReader(zip.GetEntry("activities.csv")!.Open());
        var lines = (await text.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().StartWith("description,activity-mrr-movement,activity-mrr,activity-arr,date,type,currency");
        lines.Skip(1).Select(line => string.Join(' ', line.Split(',')[1..6])).Should().Equal(
            "-9000 0 0 2025-02-10T00:00:00+00:00 churn", "-5000 0 0 2025-02-20T00:00:00+00:00 churn", "-5000 0 0 2025-03-01T00:00:00+00:00 churn");

        (await company.Client.FailAsync("Metrics.ActivitiesExport.retrieve", "7f554dba-4a41-4cb2-9790-2045e4c3a5b1")).Status.Should().Be(404);
        (await company.Client.FailAsync("Metrics.ActivitiesExport.create", new { type = "nothing" })).Body.GetProperty("param").GetString().Should().Be("type");
    }

    [Fact]
    public async Task Customers_tell_what_they_pay_and_since_when()
    {
        Row(await company.Client.CallAsync("Customer.retrieve", company.Customers["c04"]), "external_id", "status", "mrr", "arr", "customer-since", "currency").Should().Be("c04 Active 4348 52176 2025-01-20T00:00:00+00:00 USD");
        Row(await company.Client.CallAsync("Customer.retrieve", company.Customers["c08"]), "status", "mrr").Should().Be("Cancelled 0");
        Row(await company.Client.CallAsync("Customer.retrieve", company.Customers["c11"]), "status", "mrr").Should().Be("New Lead 0");
    }

    [Theory]
    [InlineData("Active", "c01 c02 c03 c04 c05 c07 c09 c10 c12")]
    [InlineData("Cancelled", "c06 c08")]
    [InlineData("New_Lead", "c11")]
    public async Task Customers_are_listed_by_where_they_stand(string status, string expected)
    {
        var (names, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await company.Client.CallAsync("Customer.all", cursor is null ? new { per_page = 4, status, system = "Custom" } : new { per_page = 4, status, system = "Custom", cursor });
            names.AddRange(page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("external_id").GetString()!));
            cursor = page.GetProperty("has_more").GetBoolean() ? page.GetProperty("cursor").GetString() : null;
        }
        while (cursor is not null);

        string.Join(' ', names).Should().Be(expected);
        (await company.Client.FailAsync("Customer.all", new { status = "Past_Due" })).Status.Should().Be(422);
        (await company.Client.FailAsync("Customer.all", new { system = "Stripe" })).Status.Should().Be(422);
    }

    [Fact]
    public async Task Lists_are_read_in_pages()
    {
        var (names, cursor) = (new List<string>(), (string?)null);
        foreach (var (count, more) in new[] { (5, true), (5, true), (2, false) })
        {
            var page = await company.Client.CallAsync("Customer.all", cursor is null ? new { per_page = 5 } : new { per_page = 5, cursor });
            page.GetProperty("entries").GetArrayLength().Should().Be(count);
            page.GetProperty("has_more").GetBoolean().Should().Be(more);
            names.AddRange(page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("external_id").GetString()!));
            cursor = page.GetProperty("cursor").GetString();
        }

        names.Should().Equal(company.Customers.Keys);
        (await company.Client.CallAsync("Invoice.all", new { per_page = 200 })).GetProperty("invoices").GetArrayLength().Should().Be(20);
        (await company.Client.CallAsync("Invoice.all", new { validation_type = "all" })).GetProperty("invoices").GetArrayLength().Should().Be(20);
        (await company.Client.CallAsync("Invoice.all", new { validation_type = "invalid" })).GetProperty("invoices").GetArrayLength().Should().Be(0);
        (await company.Client.CallAsync("DataSource.all", new { system = "Custom" })).GetProperty("data_sources").GetArrayLength().Should().Be(1);
        (await company.Client.CallAsync("DataSource.all", new { system = "Stripe" })).GetProperty("data_sources").GetArrayLength().Should().Be(0);
        (await company.Client.FailAsync("DataSource.all", new { kind = "any" })).Status.Should().Be(422);
        (await company.Client.FailAsync("Customer.all", new { cursor = "nonsense" })).Status.Should().Be(422);
        (await company.Client.FailAsync("Plan.all", new { per_page = 100_000 })).Status.Should().Be(422);
    }

    private static object Tagged(params string[] tags) => new { tags };

    private static Dictionary<string, string> Asked(string start, string end, string interval) => new() { ["start-date"] = start, ["end-date"] = end, ["interval"] = interval };

    private static IEnumerable<string> Rows(JsonElement answer, params string[] names) => answer.GetProperty("entries").EnumerateArray().Select(entry => Row(entry, names));

    private static string Summary(JsonElement answer, params string[] names) => Row(answer.GetProperty("summary"), names);

    private static string Row(JsonElement entry, params string[] names) => string.Join(' ', names.Select(name => entry.GetProperty(name).ToString()));
}
