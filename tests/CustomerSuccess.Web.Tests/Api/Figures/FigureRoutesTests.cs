using System.Net;
using System.Text.Json;
using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Tests.Api.Figures;

[Collection(nameof(FiguresHost))]
public sealed class FigureRoutesTests(FiguresHost host)
{
    [Fact]
    public async Task The_catalogue_has_every_metric_with_its_documentation()
    {
        var items = (await host.GetAsync("/api/v1/metrics")).GetProperty("items").EnumerateArray().ToList();

        items.Select(item => item.GetProperty("slug").GetString()).Should().Equal(Metrics.All.Select(metric => metric.Slug));
        foreach (var item in items)
        {
            var documentation = await host.Client.GetAsync(item.GetProperty("documentation").GetString());
            documentation.Content.Headers.ContentType!.MediaType.Should().Be("text/markdown");
            (await documentation.Content.ReadAsStringAsync()).Should().StartWith("# ").And.Contain("## Formula");
        }
    }

    [Theory]
    [InlineData("active-customers", 2, "closing=2 opening=2 won=2 lost_of_opening=1 lost_of_won=1 returned=0")]
    [InlineData("churn-rate", 1, "lost=2 opening=2 logo_retention=0.5")]
    [InlineData("recurring-revenue", 140_00, "active=2 arpa=7000 arr=168000 opening=15000")]
    [InlineData("revenue-movements", -10_00, "opening=15000 new=3000 expansion=1000 contraction=0 churn=5000 reactivation=0 closing=14000 new_customers=1 churn_customers=1 quick_ratio=0.8")]
    [InlineData("net-promoter-score", 25, "promoters=2 passives=1 detractors=1 answers=4")]
    [InlineData("retention-cost", 225_00, "cost=90000 customers=4 arpa=7000")]
    public async Task A_metric_of_a_month_is_what_was_worked_out_by_hand(string slug, double value, string parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var entry = (await host.MarchAsync(slug)).GetProperty("entries").EnumerateArray().Single();

        entry.GetProperty("value").GetDecimal().Should().Be((decimal)value);
        entry.GetProperty("complete").GetBoolean().Should().BeTrue();
        foreach (var part in parts.Split(' ').Select(part => part.Split('=')))
        {
            entry.GetProperty("parts").GetProperty(part[0]).GetDecimal().Should().Be(decimal.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture), part[0]);
        }
    }

    [Theory]
    [InlineData("churn-rate", "&new_customers_lost=left-out", 0.5)] // B of A and B.
    [InlineData("churn-rate", "&segment=Small", null)] // Nobody of that segment at the start.
    [InlineData("churn-rate", "&plan=pro", 0.5)]
    [InlineData("recurring-revenue", "&plan=basic", 30_00d)]
    [InlineData("recurring-revenue", "&segment=Small&segment=Large", 140_00d)]
    [InlineData("recurring-revenue", "&currency=EUR", null)]
    [InlineData("retention-cost", "&cost_denominator=active-at-end", 450_00d)]
    [InlineData("expansion-revenue", "&expansion=recurring", 10_00d)]
    [InlineData("expansion-revenue", "", null)]
    public async Task Slices_and_definitions_can_be_chosen(string slug, string more, double? value)
    {
        var entry = (await host.MarchAsync(slug, more)).GetProperty("entries")[0];

        (entry.GetProperty("value").ValueKind is JsonValueKind.Null ? null : (double?)entry.GetProperty("value").GetDecimal()).Should().Be(value);
        (entry.GetProperty("not_defined").ValueKind is JsonValueKind.Null).Should().Be(value is not null);
    }

    [Fact]
    public async Task What_is_not_defined_says_why_and_is_no_zero()
    {
        var entry = (await host.MarchAsync("churn-rate", "&segment=Small")).GetProperty("entries")[0];

        entry.GetProperty("not_defined").GetProperty("reason").GetString().Should().Be("no-customers-at-start");
        entry.GetProperty("not_defined").GetProperty("text").GetString().Should().Be("no customers at the start of the period");
        entry.GetProperty("parts").GetProperty("logo_retention").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Periods_follow_each_other_and_are_cut_at_the_ends_of_what_was_asked()
    {
        var answer = await host.GetAsync("/api/v1/metrics/recurring-revenue?start=2026-01-10&end=2026-03-31&interval=month&calendar=gregorian");

        answer.GetProperty("entries").EnumerateArray().Select(Entry).Should().Equal(
            ("2026-01-10", "2026-01-31", false, 150_00m), ("2026-02-01", "2026-02-28", true, 150_00m), ("2026-03-01", "2026-03-31", true, 140_00m));
        (await host.GetAsync("/api/v1/metrics/recurring-revenue?start=2026-01-10&end=2026-03-31&interval=whole")).GetProperty("entries").EnumerateArray().Select(Entry)
            .Should().Equal(("2026-01-10", "2026-03-31", true, 140_00m));
        // Esfand 1404 and Farvardin 1405; 1405 begins on 21 March 2026.
        (await host.GetAsync("/api/v1/metrics/recurring-revenue?start=2026-02-20&end=2026-04-20&calendar=persian")).GetProperty("entries").EnumerateArray().Select(Entry)
            .Should().Equal(("2026-02-20", "2026-03-20", true, 140_00m), ("2026-03-21", "2026-04-20", true, 140_00m));
    }

    [Fact]
    public async Task A_period_that_is_not_over_is_measured_to_today_and_not_complete()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var answer = await host.GetAsync($"/api/v1/metrics/active-customers?start={today.Year}-01-01&end={today.Year}-12-31&interval=year");

        var entry = answer.GetProperty("entries").EnumerateArray().Single();
        entry.GetProperty("complete").GetBoolean().Should().BeFalse();
        DateOnly.Parse(entry.GetProperty("end").GetString()!, System.Globalization.CultureInfo.InvariantCulture).Should().BeOnOrAfter(today).And.BeOnOrBefore(today.AddDays(1));
        (await host.GetAsync("/api/v1/metrics/active-customers")).GetProperty("entries").GetArrayLength().Should().Be(12);
    }

    [Fact]
    public async Task The_working_has_formula_numbers_policies_days_and_the_lists_behind()
    {
        var working = (await host.MarchAsync("churn-rate", "&explain=true&segment=Large&new_customers_lost=left-out")).GetProperty("entries")[0].GetProperty("working");

        working.GetProperty("formula").GetString().Should().Be("lost ÷ opening");
        working.GetProperty("numbers").GetString().Should().Be("1 ÷ 2 = 0.5");
        working.GetProperty("policies").GetProperty("new_customers_lost").GetString().Should().Be("left-out");
        working.GetProperty("policies").GetProperty("purchase_days").GetString().Should().Be("90");
        working.GetProperty("overridden").EnumerateArray().Select(name => name.GetString()).Should().Equal("new_customers_lost");
        working.GetProperty("days").GetProperty("count").GetInt32().Should().Be(31);
        working.GetProperty("days").GetProperty("persian").GetProperty("start").GetString().Should().Be("1404/12/10");
        var lost = working.GetProperty("inputs").EnumerateArray().First(input => input.GetProperty("name").GetString() == "lost");
        lost.GetProperty("value").GetDecimal().Should().Be(1);
        (await host.GetAsync(lost.GetProperty("list").GetString()!)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("customer").GetString()).Should().Equal("B");
    }

    [Fact]
    public async Task Every_metric_explains_itself()
    {
        foreach (var metric in Metrics.All)
        {
            var working = (await host.MarchAsync(metric.Slug, "&explain=true")).GetProperty("entries")[0].GetProperty("working");

            working.GetProperty("numbers").GetString().Should().Contain(" = ").And.NotContain("{");
            working.GetProperty("inputs").GetArrayLength().Should().BePositive();
            foreach (var list in working.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("list").GetString()).OfType<string>())
            {
                (await host.Client.GetAsync(list)).StatusCode.Should().Be(HttpStatusCode.OK, list);
            }
        }
    }

    [Theory]
    [InlineData("start=tomorrow", "start")]
    [InlineData("start=0000-01-01", "start")]
    [InlineData("start=2026-02-30", "start")]
    [InlineData("start=2026-03-10&end=2026-03-01", "end")]
    [InlineData("start=2190-01-01", "start")]
    [InlineData("start=1900-01-01&interval=day", "interval")]
    [InlineData("interval=fortnight&calendar=lunar", "calendar interval")]
    [InlineData("interval=whole", "start")]
    [InlineData("plan=nothing&manager=nobody@acme.example&currency=XYZ&country=Germany", "country currency manager plan")]
    [InlineData("new_customers_lost=maybe&gross_margin=2&nps_window_days=0&explain=perhaps", "explain gross_margin new_customers_lost nps_window_days")]
    [InlineData("segmnt=Large", "segmnt")]
    [InlineData("start=2026-01-01&start=2026-02-01", "start")]
    public async Task What_cannot_be_used_is_refused_name_by_name(string query, string fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var answer = await host.Client.GetAsync("/api/v1/metrics/churn-rate?" + query);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await FiguresHost.JsonAsync(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo(fields.Split(' '));
    }

    [Fact]
    public async Task A_metric_that_there_is_not_is_not_found() =>
        (await host.Client.GetAsync("/api/v1/metrics/happiness")).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_answer_that_is_known_is_not_sent_again()
    {
        var first = await host.Client.GetAsync($"/api/v1/metrics/churn-rate?{FiguresHost.March}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/metrics/churn-rate?{FiguresHost.March}");
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());

        (await host.Client.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(Role.AccountManager, HttpStatusCode.OK)]
    [InlineData(Role.Lead, HttpStatusCode.OK)]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    [InlineData(Role.Staff, HttpStatusCode.Forbidden)]
    public async Task Figures_are_for_those_who_read_them_on_the_pages(Role role, HttpStatusCode status)
    {
        using var client = host.With(await host.KeyOfAsync(KeyScopes.All, role));

        (await client.GetAsync($"/api/v1/metrics/churn-rate?{FiguresHost.March}")).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_key_without_the_scope_reads_no_figures()
    {
        using var client = host.With(await host.KeyOfAsync(new KeyScopes(ReadsFigures: false, ReadsRecords: true, WritesRecords: true), Role.Lead));

        (await client.GetAsync($"/api/v1/metrics/churn-rate?{FiguresHost.March}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await client.GetAsync("/api/v1/metrics")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private static (string?, string?, bool, decimal) Entry(JsonElement entry) => (
        entry.GetProperty("start").GetString(), entry.GetProperty("end").GetString(), entry.GetProperty("complete").GetBoolean(), entry.GetProperty("value").GetDecimal());
}
