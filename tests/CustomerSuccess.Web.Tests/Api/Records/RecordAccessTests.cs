using System.Net;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class RecordAccessTests : OwnRecordsTest
{
    private const string Note = """{"customer":"CUSTOMER","on":"2026-03-01","liked":"our voices","sentiment":1,"sensitive":true}""";

    [Fact]
    public async Task An_account_manager_reads_own_customers_only()
    {
        var manager = await CompanyAsync();
        foreach (var customer in new[] { "alder", "birch" })
        {
            await PutAsync(Client, $"contacts/{customer}-p", $$"""{"customer":"{{customer}}","name":"Tom"}""");
            await PutAsync(Client, $"factor-values/{customer}/use/2026-03-31", """{"value":1}""");
        }

        (await NamesAsync(manager, "customers", "id")).Should().Equal("alder");
        (await NamesAsync(manager, "contacts", "customer")).Should().Equal("alder");
        (await NamesAsync(manager, "factor-values", "customer")).Should().Equal("alder");
        (await NamesAsync(manager, "contacts?customer=birch", "customer")).Should().BeEmpty();
        (await StatusAsync(manager, "customers/birch")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(manager, "factor-values/birch/use/2026-03-31")).Should().Be(HttpStatusCode.NotFound);
        (await NamesAsync(manager, "plans", "id")).Should().Equal("pro");
        (await GetAsync(manager, "customers/alder")).GetProperty("property.industry").GetString().Should().Be("نفت");
    }

    [Fact]
    public async Task An_account_manager_writes_feedback_values_actions_and_overrides_of_own_customers_and_nothing_else()
    {
        var manager = await CompanyAsync();
        foreach (var (address, body) in new[]
        {
            ("feedback/f-CUSTOMER", Note),
            ("factor-values/CUSTOMER/use/2026-03-31", """{"value":1}"""),
            ("actions/own:0199ae2c-3f6b-7c5d-9a51-6d1f5e2b8c40", """{"customer":"CUSTOMER","task":"Call them","due_on":"2199-12-01"}"""),
            ("overrides/own:0199ae2c-3f6b-7c5d-9a51-6d1f5e2b8c41", """{"customer":"CUSTOMER","score":"40","reason":"They said so twice","from":"2026-03-01","until":"2026-03-31"}"""),
        })
        {
            await RefusesAsync(await SendAsync(manager, HttpMethod.Put, address.Replace("CUSTOMER", "birch"), body.Replace("CUSTOMER", "birch")), HttpStatusCode.Forbidden, "customer");
            await PutAsync(manager, address.Replace("CUSTOMER", "alder"), body.Replace("CUSTOMER", "alder"));
        }

        (await SendAsync(manager, HttpMethod.Put, "customers/alder", """{"name":"Mine"}""")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await SendAsync(manager, HttpMethod.Put, "purchases/b1", """{"customer":"alder","on":"2026-03-01","amount":1,"currency":"USD"}""")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await SendAsync(manager, HttpMethod.Post, "plans/bulk", "[]")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await SendAsync(manager, HttpMethod.Delete, "plans/pro")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await using var context = await RecordsAsync();
        (await context.FeedbackNotes.CountAsync()).Should().Be(1);
        (await context.HealthOverrides.SingleAsync()).Author.Should().Be((await context.Actions.SingleAsync()).Owner);
    }

    [Fact]
    public async Task Staff_read_names_and_entries_and_no_more()
    {
        await CompanyAsync();
        await PutAsync(Client, "contacts/p1", """{"customer":"alder","name":"Tom","email":"tom@example.com"}""");
        await PutAsync(Client, "surveys/nps", """{"name":"NPS"}""");
        await PutAsync(Client, "waves/nps/Spring", """{"from":"2026-03-01"}""");
        var staff = await OfAsync(Role.Staff);

        (await GetAsync(staff, "customers/alder")).GetRawText().Should().Be("""{"id":"alder","name":"Alder"}""");
        (await GetAsync(staff, "contacts/p1")).GetRawText().Should().Be("""{"id":"p1","customer":"alder","name":"Tom"}""");
        await PutAsync(staff, "responses/r1", """{"survey":"nps","wave":"Spring","customer":"alder","contact":"p1","answered_on":"2026-03-02","score":9}""");
        (await GetAsync(staff, "responses/r1")).GetProperty("score").GetInt32().Should().Be(9);
        (await StatusAsync(staff, "feedback")).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(staff, "subscriptions")).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(staff, "purchases/b1")).Should().Be(HttpStatusCode.Forbidden);
        var noted = await PutAsync(staff, "feedback/f1", Note.Replace("CUSTOMER", "alder"));
        noted.GetRawText().Should().Be("""{"id":"f1"}""", "they may enter what they may not read");
        (await SendAsync(staff, HttpMethod.Put, "overrides/own:0199ae2c-3f6b-7c5d-9a51-6d1f5e2b8c41", """{"customer":"alder","score":1,"reason":"They said so","from":"2026-03-01","until":"2026-03-31"}"""))
            .StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Administrators_read_all_and_act_on_nobody()
    {
        await CompanyAsync();
        var administrator = await OfAsync(Role.Administrator);

        (await NamesAsync(administrator, "customers", "id")).Should().Equal("alder", "birch");
        (await SendAsync(administrator, HttpMethod.Post, "actions", """{"customer":"alder","task":"Call them","due_on":"2199-12-01"}""")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await PutAsync(administrator, "factor-values/alder/use/2026-03-31", """{"value":1}""");
    }

    [Fact]
    public async Task Sensitive_notes_are_opened_one_by_one_and_that_is_written_down()
    {
        var manager = await CompanyAsync();
        var lead = await OfAsync(Role.Lead);
        await PutAsync(lead, "feedback/f1", Note.Replace("CUSTOMER", "alder"));

        foreach (var reader in new[] { manager, lead, Client })
        {
            var listed = (await GetAsync(reader, "feedback")).GetProperty("items")[0];
            listed.TryGetProperty("liked", out _).Should().BeFalse();
            listed.TryGetProperty("sentiment", out _).Should().BeFalse();
            (await GetAsync(reader, "feedback/f1")).GetProperty("liked").GetString().Should().Be("our voices");
        }

        (await StatusAsync(await OfAsync(Role.AccountManager), "feedback/f1")).Should().Be(HttpStatusCode.NotFound);
        await using var context = await RecordsAsync();
        (await context.AuditEntries.CountAsync(entry => entry.Action == "read")).Should().Be(3);
    }

    [Fact]
    public async Task Notes_are_taken_away_and_changed_by_their_author()
    {
        var manager = await CompanyAsync();
        var staff = await OfAsync(Role.Staff);
        await PutAsync(manager, "feedback/f1", Note.Replace("CUSTOMER", "alder"));

        (await SendAsync(staff, HttpMethod.Delete, "feedback/f1")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await RefusesAsync(await SendAsync(staff, HttpMethod.Put, "feedback/f1", Note.Replace("CUSTOMER", "alder").Replace("our voices", "nothing")), HttpStatusCode.Forbidden, "id");
        (await SendAsync(manager, HttpMethod.Delete, "feedback/f1")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Scopes_narrow_what_roles_allow()
    {
        await CompanyAsync();
        var reading = With(await KeyOfAsync(new KeyScopes(false, true, false), Role.Lead));
        var writing = With(await KeyOfAsync(new KeyScopes(false, false, true), Role.Lead));

        (await StatusAsync(reading, "customers/alder")).Should().Be(HttpStatusCode.OK);
        (await SendAsync(reading, HttpMethod.Put, "plans/x", """{"name":"X"}""")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(writing, "customers/alder")).Should().Be(HttpStatusCode.Forbidden);
        (await PutAsync(writing, "plans/x", """{"name":"X"}""")).GetRawText().Should().Be("""{"id":"x"}""");
        (await StatusAsync(With(await KeyOfAsync(new KeyScopes(false, true, false), Role.Staff)), "responses")).Should().Be(HttpStatusCode.OK, "a key that only reads still reads entries");
        (await StatusAsync(With(null), "customers")).Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task<IEnumerable<string?>> NamesAsync(HttpClient client, string address, string field) =>
        (await GetAsync(client, address)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty(field).GetString());
}
