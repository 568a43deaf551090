using System.Globalization;
using System.Web;

namespace CustomerSuccess.Web.Language;

/// <summary>Keeps what a user has chosen in a cookie of the browser, so that the first paint is already right.</summary>
public sealed class DisplayCookie
{
    /// <summary>The cookie's name. Its value is a query such as <c>language=Persian&amp;calendar=Persian</c>.</summary>
    public const string Name = "display";

    /// <summary>Returns the choices of a request; what is missing or cannot be read is as usual for its language.</summary>
    public DisplayChoices Read(HttpContext request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Items[Name] is DisplayChoices written)
        {
            return written;
        }

        var kept = HttpUtility.ParseQueryString(request.Request.Cookies[Name] ?? string.Empty);
        var usual = DisplayChoices.UsualFor(Languages.Of(CultureInfo.CurrentUICulture));
        return new(
            usual.Language,
            Chosen(kept["calendar"], usual.Calendar),
            Chosen(kept["digits"], usual.Digits),
            Chosen(kept["money"], usual.MoneyUnit),
            Chosen(kept["theme"], usual.Theme));
    }

    /// <summary>Returns the language of a request, or null where nothing is chosen yet.</summary>
    public LanguageChoice? ReadLanguage(HttpContext request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kept = HttpUtility.ParseQueryString(request.Request.Cookies[Name] ?? string.Empty);
        return Enum.TryParse<LanguageChoice>(kept["language"], out var language) && Enum.IsDefined(language) ? language : null;
    }

    /// <summary>Keeps the choices for a year, and for the rest of this request.</summary>
    public void Write(HttpContext request, DisplayChoices choices)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(choices);
        var value = $"language={choices.Language}&calendar={choices.Calendar}&digits={choices.Digits}&money={choices.MoneyUnit}&theme={choices.Theme}";
        request.Items[Name] = choices;
        request.Response.Cookies.Append(Name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = request.Request.IsHttps,
        });
    }

    private static T Chosen<T>(string? text, T usual)
        where T : struct, Enum => Enum.TryParse<T>(text, out var chosen) && Enum.IsDefined(chosen) ? chosen : usual;
}
