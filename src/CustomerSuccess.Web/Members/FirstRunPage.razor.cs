using CustomerSuccess.Data.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Members;

/// <summary>Asks what a new database needs to know. It is there only while there is nobody.</summary>
public sealed partial class FirstRunPage
{
    private IReadOnlyList<string> _refusals = [];

    [Inject] public required FirstRun FirstRun { get; init; }

    [Inject] public required UserManager<Member> Members { get; init; }

    [Inject] public required SignInManager<Member> Sessions { get; init; }

    [Inject] public required DisplayCookie Cookie { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [CascadingParameter] public required HttpContext Request { get; set; }

    [SupplyParameterFromForm] public FirstRunForm? Form { get; set; }

    private static IEnumerable<string> Zones => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);

    protected override async Task OnInitializedAsync()
    {
        Form ??= await FirstRun.BeginAsync(Display.Choices.Language, Request.RequestAborted);
        if (!await FirstRun.IsNeededAsync(Request.RequestAborted))
        {
            Navigation.NavigateTo("/sign-in");
        }
    }

    private async Task CompleteAsync()
    {
        var result = await FirstRun.CompleteAsync(Form!, Request.RequestAborted);
        _refusals = [.. result.Errors.Select(error => error.Description)];
        if (result.Succeeded && await Members.FindByEmailAsync(Form!.Email) is { } administrator)
        {
            Cookie.Write(Request, MemberChoices.Of(administrator, Form.Language));
            await Sessions.SignInAsync(administrator, isPersistent: false);
            Navigation.NavigateTo("/settings/people");
        }
    }
}
