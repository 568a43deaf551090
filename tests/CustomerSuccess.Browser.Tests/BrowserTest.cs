using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.Playwright;

namespace CustomerSuccess.Browser.Tests;

/// <summary>What every test in a browser does: sign in as somebody, go somewhere, wait until the page answers.</summary>
[Collection(SharedDashboard.Name)]
public abstract class BrowserTest(RunningDashboard dashboard)
{
    static BrowserTest() => Assertions.SetDefaultExpectTimeout(60_000);

    /// <summary>Opens a window of nobody.</summary>
    protected Task<IPage> OpenWindowAsync() => dashboard.OpenWindowAsync();

    /// <summary>Opens a window of a person with the role, in the language, on the address.</summary>
    protected async Task<IPage> OpenAsync(Role role, string address, string language = "en", int width = 1440, string theme = "light")
    {
        var page = await dashboard.OpenWindowAsync(width);
        await page.GotoAsync("/sign-in");
        await page.Locator("#field-email").FillAsync(DemoPerson.All.First(person => person.Role == role).Email);
        await page.Locator("#field-password").FillAsync(DemoPerson.Password);
        await page.Locator("button[type=submit].primary").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        // People keep their language and theme, and other tests sign in as the same people.
        if (await page.Locator("html").GetAttributeAsync("lang") != language)
        {
            await page.Locator("header form[action='/display/language'] button").ClickAsync();
            await Assertions.Expect(page.Locator($"html[lang={language}]")).ToHaveCountAsync(1);
        }

        if ((await page.Locator("html").GetAttributeAsync("data-theme") ?? "light") != theme)
        {
            // The button is not drawn on narrow screens.
            await page.Locator("[data-theme-form] button").DispatchEventAsync("click");
            await Assertions.Expect(page.Locator($"html[data-theme={theme}]")).ToHaveCountAsync(1);
        }

        await GoAsync(page, address);
        return page;
    }

    /// <summary>Goes to the address and waits until its circuit listens; before that, what is typed would be lost.</summary>
    protected static async Task GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await ReadyAsync(page);
    }

    protected static async Task ReadyAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("main[data-interactive=true]")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>Returns what the page logged as errors from now on.</summary>
    protected static List<string> ErrorsOf(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }
}
