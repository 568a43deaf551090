using System.Net;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Members;

public sealed class SignInTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_sign_in_and_back()
    {
        using var browser = demo.Dashboard.Browser();

        Dashboard.Leads(await browser.GetAsync("/settings")).Should().Be("/sign-in?to=%2Fsettings");
        var answer = await Dashboard.SignInAsync(browser, "staff@example.com", DemoPerson.Password, "/sign-in?to=%2Fsettings");

        Dashboard.Leads(answer).Should().Be("/settings");
        (await browser.GetAsync("/settings")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_read_the_same()
    {
        using var browser = demo.Dashboard.Browser();

        var unknown = await Dashboard.ReadAsync(await Dashboard.SignInAsync(browser, "nobody@example.com", "wrong password"));
        var wrong = await Dashboard.ReadAsync(await Dashboard.SignInAsync(browser, "lead@example.com", "wrong password"));

        unknown.QuerySelector("[role=alert]")!.TextContent.Should().Be(wrong.QuerySelector("[role=alert]")!.TextContent).And.Contain("do not match");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var (_, password) = await demo.Dashboard.Services.GetRequiredService<People>().AddAsync(new Viewer(MemberId.New(), [Role.Administrator]), "Omid", "omid@example.com", [Role.Lead]);
        using var browser = demo.Dashboard.Browser();
        for (var i = 0; i < 5; i++)
        {
            await Dashboard.SignInAsync(browser, "omid@example.com", "wrong password");
        }

        var right = await Dashboard.SignInAsync(browser, "omid@example.com", password);
        var other = await Dashboard.SignInAsync(browser, "staff@example.com", DemoPerson.Password);

        right.StatusCode.Should().Be(HttpStatusCode.OK);
        Dashboard.Leads(other).Should().Be("/");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Sign_in_never_leads_to_another_site(string to)
    {
        using var browser = demo.Dashboard.Browser();

        Dashboard.Leads(await Dashboard.SignInAsync(browser, "lead@example.com", DemoPerson.Password, "/sign-in?to=" + Uri.EscapeDataString(to))).Should().Be("/");
    }

    [Fact]
    public async Task Sign_out_ends_the_session()
    {
        using var browser = demo.Dashboard.Browser();
        await Dashboard.SignInAsync(browser, "lead@example.com", DemoPerson.Password);

        await Dashboard.SendAsync(browser, "/settings", "form[action='/display']", ("Language", "English"), ("Calendar", "Persian"), ("Digits", "Latin"), ("MoneyUnit", "Rial"), ("Theme", "Dark"));
        var settings = await Dashboard.ReadAsync(await browser.GetAsync("/settings"));
        var token = settings.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.PostAsync("/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        settings.DocumentElement.GetAttribute("data-theme").Should().Be("dark");
        Dashboard.Leads(await browser.GetAsync("/settings")).Should().StartWith("/sign-in");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = demo.Dashboard.Browser();
        await Dashboard.SignInAsync(browser, "lead@example.com", DemoPerson.Password);

        (await browser.PostAsync("/sign-out", new FormUrlEncodedContent([]))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("admin@example.com", true)]
    [InlineData("lead@example.com", false)]
    [InlineData("staff@example.com", false)]
    public async Task Only_administrators_see_the_people(string email, bool sees)
    {
        using var browser = demo.Dashboard.Browser();
        await Dashboard.SignInAsync(browser, email, DemoPerson.Password);

        var answer = await browser.GetAsync("/settings/people");

        if (sees)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
        }
        else
        {
            Dashboard.Leads(answer).Should().StartWith("/denied");
        }
    }

    [Fact]
    public async Task The_language_of_the_browser_is_taken_until_one_is_chosen()
    {
        using var browser = demo.Dashboard.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fa-IR,fa;q=0.9,en;q=0.5");

        var first = await Dashboard.ReadAsync(await browser.GetAsync("/sign-in"));
        await Dashboard.SendAsync(browser, "/sign-in", "form[action='/display/language']");
        var second = await Dashboard.ReadAsync(await browser.GetAsync("/sign-in"));

        (first.DocumentElement.GetAttribute("dir"), first.QuerySelector("h1")!.TextContent).Should().Be(("rtl", "ورود"));
        (second.DocumentElement.GetAttribute("dir"), second.QuerySelector("h1")!.TextContent).Should().Be(("ltr", "Sign in"));
    }
}
