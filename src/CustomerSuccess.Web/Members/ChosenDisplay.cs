using CustomerSuccess.Data.Members;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Members;

/// <summary>Keeps what a person chooses: in their record, so that it follows them, and in the browser, so that the first paint is right.</summary>
internal sealed class ChosenDisplay(DisplayCookie cookie, UserManager<Member> members)
{
    public async Task<IResult> ChangeAsync(HttpContext request, Func<DisplayChoices, DisplayChoices> change, string? to)
    {
        var choices = change(cookie.Read(request));
        if (!Enum.IsDefined(choices.Language) || !Enum.IsDefined(choices.Calendar) || !Enum.IsDefined(choices.Digits) || !Enum.IsDefined(choices.MoneyUnit) || !Enum.IsDefined(choices.Theme))
        {
            return Results.BadRequest();
        }

        if (await members.GetUserAsync(request.User) is { } member)
        {
            MemberChoices.Keep(member, choices);
            await members.UpdateAsync(member);
        }

        cookie.Write(request, choices);
        return Results.LocalRedirect(LocalAddress.Or(to, "/"));
    }

    /// <summary>Returns the language of a person whose browser has forgotten it, and reminds the browser.</summary>
    public async Task<LanguageChoice?> RecallAsync(HttpContext request)
    {
        if (request.User.Identity?.IsAuthenticated != true || await members.GetUserAsync(request.User) is not { Language: not null } member)
        {
            return null;
        }

        var choices = MemberChoices.Of(member, LanguageChoice.English);
        cookie.Write(request, choices);
        return choices.Language;
    }
}
