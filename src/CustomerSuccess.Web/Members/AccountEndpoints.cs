using CustomerSuccess.Data.Members;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Members;

/// <summary>What needs the browser's cookies and therefore a plain form: choices of display, the password and signing out.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost("/display/language", ([FromForm] LanguageChoice language, [FromForm] string? to, HttpContext request, ChosenDisplay chosen) =>
            chosen.ChangeAsync(request, before => language == before.Language ? before : DisplayChoices.UsualFor(language) with { MoneyUnit = before.MoneyUnit, Theme = before.Theme }, to)).AllowAnonymous();
        app.MapPost("/display/theme", ([FromForm] ThemeChoice theme, [FromForm] string? to, HttpContext request, ChosenDisplay chosen) =>
            chosen.ChangeAsync(request, before => before with { Theme = theme }, to)).AllowAnonymous();
        app.MapPost("/display", ([FromForm] DisplayChoices choices, [FromForm] string? to, HttpContext request, ChosenDisplay chosen) =>
            chosen.ChangeAsync(request, _ => choices, to));
        app.MapPost("/account/password", ChangePasswordAsync);
        app.MapPost("/sign-out", SignOutAsync);
    }

    /// <remarks>Reading a field of the form is what makes the framework ask for the form's token.</remarks>
    private static async Task<IResult> SignOutAsync([FromForm] string? to, SignInManager<Member> sessions)
    {
        await sessions.SignOutAsync();
        return Results.LocalRedirect(LocalAddress.Or(to, "/sign-in"));
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string current, [FromForm] string wanted, HttpContext request, UserManager<Member> members, SignInManager<Member> sessions)
    {
        if (await members.GetUserAsync(request.User) is not { } member)
        {
            return Results.LocalRedirect("/sign-in");
        }

        var result = await members.ChangePasswordAsync(member, current, wanted);
        if (result.Succeeded)
        {
            await sessions.RefreshSignInAsync(member);
        }

        var said = result.Succeeded ? "changed" : result.Errors.Any(error => error.Code == "PasswordMismatch") ? "wrong" : "short";
        return Results.LocalRedirect("/settings?password=" + said);
    }
}
