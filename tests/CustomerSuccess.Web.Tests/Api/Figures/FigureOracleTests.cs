using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Tests.Oracles;
using CustomerSuccess.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Tests.Api.Figures;

/// <summary>A public company, imported from its files and asked for over HTTP, against what two other programs found.</summary>
public sealed class FigureOracleTests(ApiHost host) : ApiTest(host), IClassFixture<ApiHost>
{
    [SharedFact]
    public async Task A_Persian_month_of_RavenStack_is_as_two_other_programs_found_it()
    {
        await ImportAsync("saas", "ravenstack");
        var expected = SharedData.Oracle("raven-jalali-a").Expected;
        var query = $"?calendar=persian&start={expected.GetProperty("start").GetString()}&end=2024-09-21";

        var moved = await EntryAsync("revenue-movements" + query);
        var counted = await EntryAsync("churn-rate" + query);
        var leftOut = await EntryAsync("churn-rate" + query + "&new_customers_lost=left-out");

        moved.GetProperty("complete").GetBoolean().Should().BeTrue("the month is Shahrivar 1403, whole");
        Cents(moved, "opening").Should().Be(expected.Number("mrr_start"));
        Cents(moved, "closing").Should().Be(expected.Number("mrr_end"));
        Cents(moved, "new").Should().Be(expected.Number("new"));
        Cents(moved, "reactivation").Should().Be(expected.Number("reactivation"));
        Cents(moved, "expansion").Should().Be(expected.Number("expansion"));
        Cents(moved, "contraction").Should().Be(-expected.Number("contraction"));
        Cents(moved, "churn").Should().Be(-expected.Number("churn"));
        Part(counted, "opening").Should().Be(expected.Number("active_start"));
        Part(counted, "closing").Should().Be(expected.Number("active_end"));
        Part(counted, "lost").Should().Be(expected.Number("lost_counted"));
        Part(leftOut, "lost").Should().Be(expected.Number("lost_left_out"));
    }

    private static decimal Cents(JsonElement entry, string part) => Part(entry, part) / 100;

    private static decimal Part(JsonElement entry, string part) => entry.GetProperty("parts").GetProperty(part).GetDecimal();

    private async Task<JsonElement> EntryAsync(string address) => (await JsonAsync(await Client.GetAsync("/api/v1/metrics/" + address))).GetProperty("entries").EnumerateArray().Single();

    private async Task ImportAsync(string folder, string mapping)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        using var error = new StringWriter();
        var terminal = new Terminal(Services.GetRequiredService<IStringLocalizer<CommandWords>>(), TextWriter.Null, error);
        (await CommandLine.RunAsync(["import", SharedData.PathOf(folder), "--mapping", mapping], Services, terminal, default)).Should().Be(ExitCode.Done, error.ToString());
        await using var records = await RecordsAsync();
        await Services.GetRequiredService<ILedgerChanges>().WhenSeenAsync(await records.Changes.MaxAsync(change => change.Number));
    }
}
