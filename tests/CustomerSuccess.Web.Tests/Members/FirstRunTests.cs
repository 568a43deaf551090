using System.Net;

namespace CustomerSuccess.Web.Tests.Members;

public class FirstRunTests
{
    private static readonly (string Name, string Value)[] Answers =
    [
        ("Form.Organization", "Acme"), ("Form.Calendar", "Persian"), ("Form.Language", "Persian"), ("Form.Currency", "IRR"), ("Form.TimeZone", "Asia/Tehran"),
        ("Form.Name", "مینا کاظمی"), ("Form.Email", "mina@example.com"), ("Form.Password", "a long sentence"),
    ];

    [Fact]
    public async Task The_first_person_becomes_the_administrator_and_the_page_is_gone()
    {
        using var dashboard = new Dashboard();
        using var browser = dashboard.Browser();

        Dashboard.Leads(await browser.GetAsync("/sign-in")).Should().Be("/setup");
        Dashboard.Leads(await Dashboard.SendAsync(browser, "/setup", "form.form", Answers)).Should().Be("/settings/people");

        var people = await Dashboard.ReadAsync(await browser.GetAsync("/settings/people"));
        people.DocumentElement.GetAttribute("lang").Should().Be("fa");
        Dashboard.Leads(await browser.GetAsync("/setup")).Should().Be("/sign-in");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field()
    {
        using var dashboard = new Dashboard();
        using var browser = dashboard.Browser();
        var wrong = Answers.Select(answer => answer.Name switch
        {
            "Form.TimeZone" => (answer.Name, "Mars/Base"),
            "Form.Password" => (answer.Name, "short"),
            _ => answer,
        }).ToArray();

        var page = await Dashboard.ReadAsync(await Dashboard.SendAsync(browser, "/setup", "form.form", wrong));

        page.QuerySelector("#field-timezone")!.GetAttribute("aria-invalid").Should().Be("true");
        page.QuerySelector("#field-timezone-hint")!.TextContent.Should().Contain("no such time zone");
        page.QuerySelector("#field-password-hint")!.TextContent.Should().Contain("at least 10");
    }

    [Fact]
    public async Task Settings_make_the_administrator_of_a_new_database()
    {
        using var dashboard = new Dashboard(("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", "a long sentence"));
        using var browser = dashboard.Browser();

        Dashboard.Leads(await Dashboard.SignInAsync(browser, "admin@acme.example", "a long sentence")).Should().Be("/");
        (await browser.GetAsync("/settings/people")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void A_password_of_the_settings_that_is_too_short_stops_the_start_with_its_name()
    {
        using var dashboard = new Dashboard(("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", "short"));

        dashboard.Invoking(one => one.CreateClient()).Should().Throw<InvalidOperationException>().WithMessage("*Bootstrap:AdminPassword*10*");
    }
}
