using System.Security.Claims;
using AngleSharp.Dom;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Settings.Keys;
using CustomerSuccess.Web.Tests.Entry;
using CustomerSuccess.Web.Tests.Working;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Settings.Keys;

public class ApiKeysPageTests : PageTest
{
    private static readonly DateTime Made = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private readonly StubKeys _keys = new();

    public ApiKeysPageTests()
    {
        Services.AddSingleton<IApiKeyDesk>(_keys);
        Services.AddSingleton<IViewers>(new StubViewers { Viewer = new Viewer(StubKeys.Alex, [Role.Administrator]) });
        Services.AddAccessPolicies();
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AuthenticationStateProvider, NobodySignedIn>();
        Services.AddTransient<FluentValidation.IValidator<ApiKeyForm>, ApiKeyFormValidator>();
    }

    [Fact]
    public async Task A_key_stands_with_its_member_scopes_last_use_last_day_and_state()
    {
        _keys.Lines.Add(Line(KeyState.Active) with { LastUsedAt = Made.AddHours(3), ExpiresAt = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc) });

        var cells = (await OpenLoadedAsync()).QuerySelectorAll("table.keys tbody td").Select(cell => cell.TextContent.Trim()).ToList();

        cells[0].Should().Be("Nightly reportcs_aBcD…");
        cells[1..7].Should().Equal("Maya Okafor", "Read figures, Write records", "1 Mar 2026", "1 Mar 2026, 15:00", "31 Mar 2026", "Active");
        cells[7].Should().Be("Revoke Nightly report");
    }

    [Fact]
    public async Task A_key_that_was_never_used_and_has_no_end_says_so()
    {
        _keys.Lines.Add(Line(KeyState.Active));

        (await OpenLoadedAsync()).QuerySelectorAll("table.keys tbody td").Select(cell => cell.TextContent.Trim()).Should().Contain(["Never", "No end"]);
    }

    [Fact]
    public async Task What_is_revoked_is_not_revoked_again_and_a_locked_member_keeps_their_keys_out()
    {
        _keys.Lines.Add(Line(KeyState.Active) with { IsMemberLocked = true });
        _keys.Lines.Add(Line(KeyState.Expired));
        _keys.Lines.Add(Line(KeyState.Revoked));

        var rows = (await OpenLoadedAsync()).QuerySelectorAll("table.keys tbody tr");

        rows.Select(row => row.QuerySelectorAll("td")[6].TextContent).Should().Equal("Member is locked", "Expired", "Revoked");
        rows.Select(row => row.QuerySelectorAll("td")[6].QuerySelector("svg") is not null).Should().AllBeEquivalentTo(true, "a state is seen before it is read");
        rows.Select(row => row.QuerySelector("button") is not null).Should().Equal(true, true, false);
    }

    [Fact]
    public async Task Without_keys_it_says_what_to_do()
    {
        var page = await OpenLoadedAsync();

        page.QuerySelector(".empty")!.TextContent.Should().Contain("There are no keys yet");
        page.QuerySelectorAll("form input[type=checkbox]").Should().HaveCount(3);
        page.QuerySelectorAll("form select option").Select(option => option.TextContent).Should().Equal("Alex Rivera", "Maya Okafor");
    }

    [Fact]
    public async Task Speaks_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        _keys.Lines.Add(Line(KeyState.Active));

        var page = await OpenLoadedAsync();

        page.QuerySelector("h1")!.TextContent.Should().Be("کلیدهای API");
        page.QuerySelectorAll("table.keys tbody td")[3].TextContent.Should().Be("۱۰ اسفند ۱۴۰۴");
    }

    [Theory]
    [InlineData("", "", false, "NameIsMissing ScopesAreMissing")]
    [InlineData("A key", "soon", true, "DayIsUnreadable")]
    [InlineData("A key", "2026-03-30", true, "LastDayIsOver")]
    [InlineData("A key", "1405/01/11", true, "")] // Today, 31 March 2026.
    [InlineData("A key", "", true, "")]
    public void A_form_says_what_is_wrong(string name, string lastDay, bool hasScopes, string faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var form = new ApiKeyForm { Name = name, LastDay = lastDay, Today = new DateOnly(2026, 3, 31) };
        if (!hasScopes)
        {
            form.Scopes.Clear();
        }

        var texts = EntryTexts.In<ApiKeysPage>(LanguageChoice.English);
        new ApiKeyFormValidator(texts, EntryTexts.Display(LanguageChoice.English)).Validate(form).Errors.Select(error => error.ErrorMessage)
            .Should().BeEquivalentTo(faults.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fault => texts[fault].Value));
    }

    private static ApiKeyLine Line(KeyState state) =>
        new(ApiKeyId.New(), "Nightly report", StubKeys.Maya, "Maya Okafor", false, "cs_aBcD", new KeyScopes(true, false, true), state, Made, null, null);

    private async Task<IDocument> OpenLoadedAsync()
    {
        var page = await OpenAsync<ApiKeysPage>("/settings/api-keys");
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }

    private sealed class NobodySignedIn : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal()));
    }
}

/// <summary>Some keys.</summary>
internal sealed class StubKeys : IApiKeyDesk
{
    public static readonly MemberId Alex = MemberId.New();
    public static readonly MemberId Maya = MemberId.New();

    public List<ApiKeyLine> Lines { get; } = [];

    public Task<ApiKeyList> ListAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ApiKeyList(Lines, [new ApiKeyMember(Alex, "Alex Rivera"), new ApiKeyMember(Maya, "Maya Okafor")], new DateOnly(2026, 3, 31), TimeZoneInfo.Utc));

    public Task<ApiKeyOutcome> MakeAsync(ApiKeyEntry entry, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task RevokeAsync(ApiKeyId key, Viewer viewer, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
