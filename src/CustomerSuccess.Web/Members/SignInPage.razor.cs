using CustomerSuccess.Data.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Members;

/// <summary>Lets people in. It says the same for an unknown address, a wrong password and a locked account, so that it tells nobody who is there.</summary>
public sealed partial class SignInPage
{
    private static readonly Member Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Member>().HashPassword(Nobody, Guid.NewGuid().ToString());
    private bool _isRefused;

    [Inject] public required UserManager<Member> Members { get; init; }

    [Inject] public required SignInManager<Member> Sessions { get; init; }

    [Inject] public required FirstRun FirstRun { get; init; }

    [Inject] public required DisplayCookie Cookie { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IConfiguration Configuration { get; init; }

    [Inject] public required IDisplay Display { get; init; }

    [CascadingParameter] public required HttpContext Request { get; set; }

    [SupplyParameterFromForm] public SignInForm? Form { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    private bool IsDemonstration => Configuration.GetValue<bool>("Demo");

    protected override async Task OnInitializedAsync()
    {
        Form ??= new SignInForm();
        if (HttpMethods.IsGet(Request.Request.Method) && await FirstRun.IsNeededAsync(Request.RequestAborted))
        {
            Navigation.NavigateTo("/setup");
        }
    }

    private async Task SignInAsync()
    {
        var member = await Members.FindByEmailAsync(Form!.Email.Trim());
        if (member is null)
        {
            // Takes as long as a real check, so that time does not tell either.
            _ = Members.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, Form.Password);
            _isRefused = true;
            return;
        }

        var result = await Sessions.PasswordSignInAsync(member, Form.Password, Form.Stay, lockoutOnFailure: true);
        _isRefused = !result.Succeeded;
        if (result.Succeeded)
        {
            Cookie.Write(Request, MemberChoices.Of(member, Display.Choices.Language));
            Navigation.NavigateTo(LocalAddress.Or(To, "/"));
        }
    }
}
