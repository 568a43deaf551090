using System.Net;
using System.Net.Http.Headers;
using CustomerSuccess.Data;
using CustomerSuccess.Domain.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Tests.Api.Keys;

public sealed class BootstrapKeyTests
{
    private const string Key = "0123456789abcdefghij";

    [Theory]
    [InlineData("too-short", "Bootstrap:ApiKey is too short*")]
    [InlineData("0123456789:abcdefghijklm", "Bootstrap:ApiKey has a blank, a colon*")]
    public void A_key_that_cannot_be_used_stops_the_start_with_the_name_of_the_setting(string key, string said)
    {
        using var dashboard = new Dashboard(("Demo", "true"), ("Bootstrap:ApiKey", key));

        dashboard.Invoking(it => it.Services).Should().Throw<OptionsValidationException>().WithMessage(said);
    }

    [Fact]
    public async Task The_demonstration_gives_it_to_its_administrator()
    {
        using var dashboard = new Dashboard(("Demo", "true"), ("Bootstrap:ApiKey", Key));
        using var client = dashboard.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        var answer = await client.GetAsync("/api/v1/me");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Alex Rivera");
    }

    [Fact]
    public async Task Without_an_administrator_in_the_settings_whoever_comes_first_gets_it()
    {
        using var dashboard = new Dashboard(("Bootstrap:ApiKey", Key));
        using var client = dashboard.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        (await client.GetAsync("/api/v1/me")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        using var scope = dashboard.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Web.Members.FirstRun>().CompleteAsync(Form(), default);

        (await client.GetAsync("/api/v1/me")).StatusCode.Should().Be(HttpStatusCode.OK);
        await using var records = await dashboard.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        (await records.ApiKeys.SingleAsync()).Scopes.Should().Be(KeyScopes.All);
    }

    private static Web.Members.FirstRunForm Form()
    {
        var form = Web.Members.FirstRunForm.For(Web.Language.LanguageChoice.English);
        (form.Organization, form.Name, form.Email, form.Password) = ("Acme", "Omid", "omid@acme.example", "a long sentence");
        return form;
    }
}
