using System.Text.RegularExpressions;
using CustomerSuccess.Domain.Members;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CustomerSuccess.Browser.Tests;

/// <summary>Staff enter an answer and a cost by keyboard alone, and a lead sees the overview change in another window.</summary>
public sealed class EntryTests(RunningDashboard dashboard) : BrowserTest(dashboard)
{
    [ChromiumFact]
    public async Task An_answer_typed_with_the_keyboard_changes_the_overview_in_another_window_and_can_be_undone()
    {
        var lead = await OpenAsync(Role.Lead, $"/?period={ThisMonth}");
        var answers = lead.Locator("article.figure").Filter(new() { HasText = "Net promoter score" }).Locator(".unit");
        var before = await AnswersAsync(answers);
        var customer = await lead.Locator("section.card").Filter(new() { HasText = "Renewals in 30 days" }).Locator("li .name a").First.InnerTextAsync();
        var staff = await OpenAsync(Role.Staff, "/entry");
        var form = staff.Locator("section[aria-labelledby=answer-form]");

        await form.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).FocusAsync();
        await staff.Keyboard.TypeAsync(customer);
        await Expect(form.Locator("[role=option]").First).ToHaveTextAsync(customer);
        await staff.Keyboard.PressAsync("ArrowDown");
        await staff.Keyboard.PressAsync("Enter");
        await staff.Keyboard.PressAsync("Tab");
        await staff.Keyboard.TypeAsync("A visitor");
        await staff.Keyboard.PressAsync("Tab");
        await staff.Keyboard.TypeAsync("۹");
        await staff.Keyboard.PressAsync("Enter");
        await staff.Keyboard.PressAsync("Enter");

        var entered = staff.GetByRole(AriaRole.Region, new() { Name = "Just entered: answers" }).Locator("tbody tr");
        await Expect(entered).ToHaveCountAsync(1);
        await Expect(entered.First).ToContainTextAsync("A visitor");
        await Expect(form.Locator(".hint.err")).ToHaveCountAsync(0);
        await Expect(answers).ToContainTextAsync(new Regex($"\\b{before + 1:N0} answers"));

        await entered.First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo") }).ClickAsync();
        await Expect(entered).ToHaveCountAsync(0);
        await Expect(answers).ToContainTextAsync(new Regex($"\\b{before:N0} answers"));
    }

    [ChromiumFact]
    public async Task A_cost_changes_the_retention_cost_in_another_window()
    {
        var lead = await OpenAsync(Role.Lead, $"/?period={ThisMonth}");
        var card = lead.Locator("article.figure").Filter(new() { HasText = "Customer retention cost" }).Locator(".value bdi");
        var before = await card.InnerTextAsync();
        var staff = await OpenAsync(Role.Staff, "/entry");
        var form = staff.Locator("section[aria-labelledby=cost-form]");

        await form.GetByLabel("Month").FillAsync(ThisMonth);
        await form.GetByLabel(new Regex("^Amount")).FillAsync("40,000");
        await Expect(form).ToContainTextAsync("forty thousand");
        await staff.Keyboard.PressAsync("Enter");

        await Expect(staff.GetByRole(AriaRole.Region, new() { Name = "Just entered: costs" }).Locator("tbody tr").First).ToContainTextAsync("40,000");
        await Expect(card).Not.ToHaveTextAsync(before);
    }

    [ChromiumFact]
    public async Task A_score_off_the_scale_and_a_share_above_a_hundred_are_explained_beside_their_fields_and_nothing_typed_is_lost()
    {
        var staff = await OpenAsync(Role.Staff, "/entry");
        var answer = staff.Locator("section[aria-labelledby=answer-form]");
        var cost = staff.Locator("section[aria-labelledby=cost-form]");

        await answer.GetByLabel(new Regex("^Score")).First.FillAsync("11");
        await answer.GetByLabel(new Regex("^Reason")).FillAsync("Too dear for what it does");
        await answer.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save") }).ClickAsync();
        await Expect(answer).ToContainTextAsync("Score must be a whole number from 0 to 10");
        await cost.GetByLabel("Counted, %").FillAsync("120");
        await cost.GetByLabel("Counted, %").BlurAsync();
        await Expect(cost).ToContainTextAsync("Counted share must be 0 to 100");

        await staff.WaitForTimeoutAsync(1500);
        await GoAsync(staff, "/entry");
        await Expect(answer.GetByLabel(new Regex("^Reason"))).ToHaveValueAsync("Too dear for what it does");
        await Expect(cost.GetByLabel("Counted, %")).ToHaveValueAsync("120");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await cost.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(cost.GetByLabel("Counted, %")).ToHaveValueAsync("100");
    }

    /// <summary>The running month as the address names it; the demonstration's days are those of UTC.</summary>
    private static string ThisMonth => DateTime.UtcNow.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<int> AnswersAsync(ILocator unit)
    {
        var match = Regex.Match(await unit.InnerTextAsync(), "([\\d,]+) answers");
        return int.Parse(match.Groups[1].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }
}
