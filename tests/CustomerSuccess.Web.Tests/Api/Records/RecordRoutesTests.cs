using System.Net;
using System.Text.Json;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Tests.Api.Records;

public sealed class RecordRoutesTests : OwnRecordsTest
{
    [Fact]
    public async Task A_record_is_put_read_put_again_and_taken_away()
    {
        await CompanyAsync();
        const string body = """{"customer":"alder","on":"2026-03-01","amount":"-12.50","currency":"EUR","kind":"cross-sell","description":"=SUM(A1)\r\nو بازگشت"}""";

        var first = await SendAsync(Client, HttpMethod.Put, "purchases/b%2F1", body);
        var second = await SendAsync(Client, HttpMethod.Put, "purchases/b%2F1", body);
        var changed = await PutAsync(Client, "purchases/b%2F1", """{"customer":"alder","on":"2026-03-02","amount":7,"currency":"IRR"}""");

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        first.Headers.Location!.ToString().Should().Be("/api/v1/purchases/b%2F1");
        second.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonAsync(first)).GetRawText().Should().Be("""{"id":"b/1","customer":"alder","on":"2026-03-01","amount":"-12.5","currency":"EUR","kind":"cross-sell","description":"=SUM(A1)\nو بازگشت"}""");
        (await second.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        changed.GetRawText().Should().Be((await GetAsync(Client, "purchases/b%2F1")).GetRawText()).And.Contain("\"amount\":\"7\"").And.Contain("\"description\":null");
        (await SendAsync(Client, HttpMethod.Delete, "purchases/b%2F1")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Client, HttpMethod.Delete, "purchases/b%2F1")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(Client, "purchases/b%2F1")).Should().Be(HttpStatusCode.NotFound);
        await using var context = await RecordsAsync();
        (await context.AuditEntries.Where(entry => entry.Record == nameof(Purchase)).OrderBy(entry => entry.At).Select(entry => entry.Action).ToListAsync())
            .Should().Equal("added", "changed", "removed");
        (await context.AuditEntries.Where(entry => entry.Record == nameof(Purchase)).Select(entry => entry.Member).ToListAsync()).Should().OnlyContain(member => member != null);
        (await context.Changes.Where(change => change.Kind == ChangeKind.Everything).CountAsync()).Should().Be(0, "one record must not have every figure read anew");
    }

    [Fact]
    public async Task A_subscription_has_its_terms()
    {
        await CompanyAsync();
        const string body = """
            {"customer":"alder","plan":"pro","renews_on":"2027-01-01","terms":[
              {"from":"2025-01-01","until":"2026-01-01","amount":"100.50","currency":"USD","quantity":3,"discount":12.5},
              {"from":"2026-01-01","amount":3600000,"currency":"IRR","unit":"year","unit_count":2,"kind":"paused"}]}
            """;

        var put = await PutAsync(Client, "subscriptions/s1", body);
        var again = await SendAsync(Client, HttpMethod.Put, "subscriptions/s1", put.GetRawText());
        var shorter = await PutAsync(Client, "subscriptions/s1", """{"customer":"alder","plan":"pro","terms":[{"from":"2026-01-01","amount":"9","currency":"USD"}]}""");

        put.GetProperty("terms").GetArrayLength().Should().Be(2);
        put.GetProperty("terms")[0].GetRawText().Should().Be(
            """{"from":"2025-01-01","until":"2026-01-01","amount":"100.5","currency":"USD","unit":"month","unit_count":1,"quantity":3,"discount":12.5,"kind":"paid"}""");
        again.StatusCode.Should().Be(HttpStatusCode.OK, "what is read may be put back");
        shorter.GetProperty("terms").GetArrayLength().Should().Be(1);
        await RefusesAsync(
            await SendAsync(Client, HttpMethod.Put, "subscriptions/s2", """{"customer":"alder","plan":"pro","terms":[{"from":"2026-01-01","until":"2026-03-01","amount":"9","currency":"USD"},{"from":"2026-02-01","amount":"x","currency":"USD"}]}"""),
            HttpStatusCode.UnprocessableEntity,
            "terms[1].amount");
        await RefusesAsync(await SendAsync(Client, HttpMethod.Put, "subscriptions/s2", """{"customer":"alder","plan":"pro","terms":[]}"""), HttpStatusCode.UnprocessableEntity, "terms");
        (await StatusAsync(Client, "subscriptions/s2")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_record_that_is_posted_gets_a_name_and_a_place()
    {
        await CompanyAsync();

        var unnamed = await SendAsync(Client, HttpMethod.Post, "contacts", """{"customer":"alder","name":"مینا"}""");
        var named = await SendAsync(Client, HttpMethod.Post, "contacts", """{"id":"p1","customer":"alder","name":"Tom"}""");
        var again = await SendAsync(Client, HttpMethod.Post, "contacts", """{"id":"p1","customer":"alder","name":"Tom"}""");
        var other = await SendAsync(Client, HttpMethod.Post, "contacts", """{"id":"p1","customer":"alder","name":"Tim"}""");

        unnamed.StatusCode.Should().Be(HttpStatusCode.Created);
        (await JsonAsync(unnamed)).GetProperty("id").GetString().Should().StartWith("own:");
        (await JsonAsync(await Client.GetAsync(unnamed.Headers.Location))).GetProperty("name").GetString().Should().Be("مینا");
        (named.StatusCode, again.StatusCode, other.StatusCode).Should().Be((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict));
        (await GetAsync(Client, "contacts/p1")).GetProperty("name").GetString().Should().Be("Tom");
    }

    [Fact]
    public async Task The_same_post_with_the_same_key_is_one_record()
    {
        await CompanyAsync();
        async Task<HttpResponseMessage> PostAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = new StringContent("""{"customer":"alder","name":"Mina"}""", null, "application/json") };
            request.Headers.Add("Idempotency-Key", "one");
            return await Client.SendAsync(request);
        }

        var (first, second) = (await PostAsync(), await PostAsync());

        second.Headers.Location.Should().Be(first.Headers.Location);
        (await GetAsync(Client, "contacts")).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Every_kind_is_listed_in_pages_and_each_record_has_its_address()
    {
        await CompanyAsync();
        var lead = await EverythingAsync();

        foreach (var form in RecordForm.All)
        {
            var names = new List<string>();
            string? cursor = null;
            do
            {
                var page = await GetAsync(Client, $"{form.Address}?limit=2" + (cursor is null ? string.Empty : "&cursor=" + cursor));
                page.TryGetProperty("items", out var items).Should().BeTrue($"{form.Address}: {page.GetRawText()}");
                names.AddRange(items.EnumerateArray().Select(item => item.GetRawText()));
                foreach (var item in items.EnumerateArray())
                {
                    var address = string.Join('/', form.Key.Select(column => item.GetProperty(column).GetString()).OfType<string>().Select(Uri.EscapeDataString));
                    (await GetAsync(Client, $"{form.Address}/{address}")).GetRawText().Should().Be(item.GetRawText());
                    (await SendAsync(lead, HttpMethod.Put, $"{form.Address}/{address}", item.GetRawText())).StatusCode.Should().Be(HttpStatusCode.OK, item.GetRawText());
                }

                cursor = page.GetProperty("next_cursor").GetString();
            }
            while (cursor is not null);

            names.Should().NotBeEmpty(form.Address).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task A_list_can_be_of_one_customer()
    {
        await CompanyAsync();
        await PutAsync(Client, "contacts/p1", """{"customer":"alder","name":"Tom"}""");
        await PutAsync(Client, "contacts/p2", """{"customer":"birch","name":"Tim"}""");

        var page = await GetAsync(Client, "contacts?customer=birch&limit=1");

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).Should().Equal("Tim");
        page.GetProperty("next_cursor").ValueKind.Should().Be(JsonValueKind.Null);
        await RefusesAsync(await Client.GetAsync("/api/v1/plans?customer=birch"), HttpStatusCode.BadRequest, "customer");
        await RefusesAsync(await Client.GetAsync("/api/v1/contacts?cursor=bm90aGluZw&limit=0"), HttpStatusCode.BadRequest, "cursor");
    }

    [Fact]
    public async Task What_is_spoken_of_is_not_taken_away()
    {
        await CompanyAsync();
        await PutAsync(Client, "contacts/p1", """{"customer":"birch","name":"Tim"}""");

        (await SendAsync(Client, HttpMethod.Delete, "customers/birch")).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await SendAsync(Client, HttpMethod.Delete, "contacts/p1")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Client, HttpMethod.Delete, "customers/birch")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await SendAsync(Client, HttpMethod.Delete, "customers/alder")).StatusCode.Should().Be(HttpStatusCode.NoContent, "its properties go with it");
    }

    [Fact]
    public async Task An_answer_that_is_taken_away_stops_counting_and_may_come_again()
    {
        await CompanyAsync();
        await PutAsync(Client, "surveys/nps", """{"name":"NPS"}""");
        await PutAsync(Client, "waves/nps/Spring", """{"from":"2026-03-01"}""");
        const string answer = """{"survey":"nps","wave":"Spring","customer":"alder","answered_on":"2026-03-02","score":9,"respondent":"Tom"}""";
        await PutAsync(Client, "responses/r1", answer);

        (await SendAsync(Client, HttpMethod.Delete, "responses/r1")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        var gone = await StatusAsync(Client, "responses/r1");
        var again = await SendAsync(Client, HttpMethod.Put, "responses/r1", answer);

        gone.Should().Be(HttpStatusCode.NotFound);
        again.StatusCode.Should().Be(HttpStatusCode.Created);
        await using var context = await RecordsAsync();
        (await context.SurveyResponses.CountAsync(response => response.IsWithdrawn)).Should().Be(1, "answers are never lost");
    }

    [Fact]
    public async Task What_a_customer_is_not_said_to_have_stays_as_it_is()
    {
        await CompanyAsync();

        var put = await PutAsync(Client, "customers/alder", """{"name":"Alder & Co","property.size":"10","country":null}""");

        put.GetProperty("segment").GetString().Should().Be("Large");
        put.GetProperty("country").ValueKind.Should().Be(JsonValueKind.Null);
        (put.GetProperty("property.industry").GetString(), put.GetProperty("property.size").GetString()).Should().Be(("نفت", "10"));
        await using var context = await RecordsAsync();
        (await context.Customers.SingleAsync(customer => customer.ExternalId == "alder")).SearchKey.Should().Be("alder & co");
        (await context.Set<CustomerProperty>().CountAsync()).Should().Be(2);
    }

    private async Task<HttpClient> EverythingAsync()
    {
        await PutAsync(Client, "churn-reasons/price", """{"name":"Price","name_fa":"قیمت"}""");
        await PutAsync(Client, "cost-categories/gifts", """{"name":"Gifts"}""");
        await PutAsync(Client, "programmes/club", """{"name":"Club"}""");
        await PutAsync(Client, "exchange-rates/EUR/USD/2026-01-01", """{"rate":"1.08"}""");
        await PutAsync(Client, "exchange-rates/EUR/USD/2026-02-01", """{"rate":1.09}""");
        await PutAsync(Client, "exchange-rates/IRR/USD/2026-02-01", """{"rate":"0.0000009"}""");
        await PutAsync(Client, "contacts/p1", """{"customer":"alder","name":"Tom"}""");
        await PutAsync(Client, "subscriptions/s1", """{"customer":"alder","plan":"pro","terms":[{"from":"2026-01-01","amount":"9","currency":"USD"}]}""");
        await PutAsync(Client, "purchases/b1", """{"customer":"alder","on":"2026-01-01","amount":"9","currency":"USD"}""");
        await PutAsync(Client, "surveys/nps", """{"name":"NPS","scale":"one-to-ten"}""");
        await PutAsync(Client, "waves/nps/Spring%201405", """{"from":"2026-03-01","until":"2026-04-01"}""");
        await PutAsync(Client, "invitations/nps/Spring%201405/alder/p1", """{"asked_on":"2026-03-01"}""");
        await PutAsync(Client, "invitations/nps/Spring%201405/birch", """{"asked_on":"2026-03-01","undelivered":true}""");
        await PutAsync(Client, "responses/r1", """{"survey":"nps","wave":"Spring 1405","customer":"alder","contact":"p1","answered_on":"2026-03-02","score":null}""");
        await PutAsync(Client, "feedback/f1", """{"customer":"alder","on":"2026-03-02","source":"one-to-one","liked":"speed","sentiment":-2}""");
        await PutAsync(Client, "factor-values/alder/product-use/2026-03-31", """{"value":"42.5"}""");
        await PutAsync(Client, "costs/k1", """{"category":"gifts","programme":"club","from":"2026-03-01","until":"2026-04-01","amount":"12.25","currency":"USD","counted":33.33}""");
        await PutAsync(Client, "losses/l1", """{"customer":"birch","on":"2026-03-01","reason":"price"}""");
        var lead = await OfAsync(CustomerSuccess.Domain.Members.Role.Lead);
        (await SendAsync(lead, HttpMethod.Post, "actions", """{"customer":"alder","task":"Call them","due_on":"2199-12-01"}""")).StatusCode.Should().Be(HttpStatusCode.Created);
        (await SendAsync(lead, HttpMethod.Post, "overrides", """{"customer":"alder","score":12.5,"reason":"They told us so","from":"2026-03-01","until":"2026-03-31"}""")).StatusCode.Should().Be(HttpStatusCode.Created);
        return lead;
    }
}
