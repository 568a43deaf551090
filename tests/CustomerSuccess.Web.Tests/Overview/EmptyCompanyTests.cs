using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Members;

namespace CustomerSuccess.Web.Tests.Overview;

public class EmptyCompanyTests : PageTest
{
    [Theory]
    [InlineData(LanguageChoice.English, "Import files")]
    [InlineData(LanguageChoice.Persian, "ورود از فایل")]
    public async Task Who_may_import_is_led_to_the_files(LanguageChoice language, string words)
    {
        Services.SignIn(Role.Staff);
        Choose(DisplayChoices.UsualFor(language));

        var page = await (await DrawAsync<EmptyCompany>()).DocumentAsync();

        var link = page.QuerySelector("a.btn.primary")!;
        (link.GetAttribute("href"), link.TextContent).Should().Be(("imports", words));
        page.QuerySelectorAll("code").Should().HaveCount(2, "whoever holds the machine may do it from there");
    }

    [Fact]
    public async Task Who_may_not_import_is_told_whom_to_ask()
    {
        Services.SignIn(Role.AccountManager);

        var page = await (await DrawAsync<EmptyCompany>()).DocumentAsync();

        page.QuerySelector("a").Should().BeNull();
        page.QuerySelector(".empty .xs")!.TextContent.Should().Be("Files are imported by staff and leads: ask one of them to bring the customers in.");
    }
}
