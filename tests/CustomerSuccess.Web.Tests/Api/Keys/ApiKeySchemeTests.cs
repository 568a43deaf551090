using System.Net;
using System.Net.Http.Headers;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Api.Keys;

public sealed class ApiKeySchemeTests(ApiHost host) : ApiTest(host), IClassFixture<ApiHost>
{
    private const string Me = "/api/v1/me";

    [Fact]
    public async Task A_key_is_taken_as_user_name_of_Basic_and_as_bearer_token()
    {
        using var bearer = With(null);
        bearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Text);

        var me = await JsonAsync(await Client.GetAsync(Me));

        me.GetProperty("member").GetProperty("name").GetString().Should().Be("Administrator");
        me.GetProperty("member").GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("administrator");
        me.GetProperty("key").GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).Should().Equal("read-figures", "read-records", "write-records");
        me.GetProperty("organization").GetProperty("currency").GetString().Should().Be("USD");
        me.GetProperty("organization").GetProperty("minor_digits").GetInt32().Should().Be(2);
        (await bearer.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, "Send a key")]
    [InlineData("cs_no-such-key-as-this-one", "There is no such key.")]
    public async Task Without_a_key_that_is_known_the_answer_is_401_and_says_how_to_send_one(string? key, string said)
    {
        using var client = With(key);

        var answer = await client.GetAsync(Me);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Select(way => way.Scheme).Should().Equal("Basic", "Bearer");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().StartWith(said);
    }

    [Theory]
    [InlineData("Basic not-base64!")]
    [InlineData("Basic")]
    [InlineData("Bearer ")]
    [InlineData("Digest username=\"x\"")]
    public async Task What_cannot_be_read_as_a_key_is_none(string header)
    {
        using var client = With(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        (await client.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        var (_, key) = await AddAsync(KeyScopes.All, null, Role.Lead);
        using var client = With(key.Text);
        (await client.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.OK);

        await Desk.RevokeAsync(key.Id, Administrator);

        var answer = await client.GetAsync(Me);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().Be("The key was revoked.");
    }

    [Fact]
    public async Task A_key_whose_time_is_over_is_refused()
    {
        var (_, key) = await AddAsync(KeyScopes.All, null, Role.Lead);
        await using var records = await RecordsAsync();
        await records.ApiKeys.Where(one => one.Id == key.Id).ExecuteUpdateAsync(one => one.SetProperty(it => it.ExpiresAt, DateTime.UtcNow.AddSeconds(-1)));
        using var client = With(key.Text);

        var answer = await client.GetAsync(Me);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await JsonAsync(answer)).GetProperty("detail").GetString().Should().Be("The key has expired.");
    }

    [Fact]
    public async Task The_key_of_a_locked_person_is_refused_until_they_are_unlocked()
    {
        var (member, key) = await AddAsync(KeyScopes.All, null, Role.Lead);
        using var client = With(key.Text);
        var people = Services.GetRequiredService<People>();

        await people.LockAsync(Administrator, member);
        (await client.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        await people.UnlockAsync(Administrator, member);
        (await client.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Roles_are_those_of_now()
    {
        var (member, key) = await AddAsync(KeyScopes.All, null, Role.Lead);
        using var client = With(key.Text);

        await Services.GetRequiredService<People>().SetRolesAsync(Administrator, member, [Role.Staff]);

        (await JsonAsync(await client.GetAsync(Me))).GetProperty("member").GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("staff");
    }

    [Fact]
    public async Task Pages_do_not_take_a_key_and_the_API_does_not_take_a_session()
    {
        using var browser = With(null);
        await Dashboard.SignInAsync(browser, "admin@acme.example", Password);

        (await browser.GetAsync(Me)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        Dashboard.Leads(await Client.GetAsync("/settings")).Should().StartWith("/sign-in");
    }

    [Fact]
    public async Task The_text_is_kept_nowhere_and_the_last_use_is_written_down()
    {
        var (_, key) = await AddAsync(KeyScopes.All, null, Role.Lead);
        using var client = With(key.Text);
        await client.GetAsync(Me);

        await using var records = await RecordsAsync();
        var kept = await records.ApiKeys.AsNoTracking().SingleAsync(one => one.Id == key.Id);
        var name = key.Id.Value.ToString();
        var audited = await records.AuditEntries.Where(entry => entry.Record == nameof(ApiKey) && entry.RecordKey == name).ToListAsync();

        key.Text.Should().StartWith(kept.Prefix).And.HaveLength(43);
        kept.KeyHash.Should().HaveLength(64).And.NotContain(key.Text[3..]);
        audited.Should().Contain(entry => entry.Member == Administrator.Id && entry.Action == "added").And.OnlyContain(entry => entry.After!.Contains("***") && !entry.After.Contains(kept.KeyHash));
        await LastUseAsync(key.Id);
    }

    private async Task LastUseAsync(ApiKeyId key)
    {
        for (var i = 0; i < 1_200; i++)
        {
            if ((await Desk.ListAsync(Administrator)).Keys.Single(line => line.Id == key).LastUsedAt is { } used)
            {
                used.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The last use was not written down.");
    }
}
