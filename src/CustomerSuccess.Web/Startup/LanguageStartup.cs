using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Localization;

namespace CustomerSuccess.Web.Startup;

/// <summary>Both languages, and what a user has chosen about them.</summary>
internal static class LanguageStartup
{
    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<DisplayCookie>();
        services.AddScoped<IDisplay>(provider => new UserDisplay(
            DisplayChoices.UsualFor(Languages.Of(System.Globalization.CultureInfo.CurrentUICulture)), provider.GetRequiredService<IOrganizationCalendar>()));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.CultureOf(LanguageChoice.English));
            // The instances themselves, since the framework's own fa-IR has patterns that read badly.
            options.SupportedCultures = options.SupportedUICultures = [Languages.CultureOf(LanguageChoice.English), Languages.CultureOf(LanguageChoice.Persian)];
            options.RequestCultureProviders = [new ChosenLanguage(), new BrowserLanguage()];
        });
    }

    private sealed class ChosenLanguage : RequestCultureProvider
    {
        public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var chosen = httpContext.RequestServices.GetRequiredService<DisplayCookie>().ReadLanguage(httpContext)
                ?? await httpContext.RequestServices.GetRequiredService<ChosenDisplay>().RecallAsync(httpContext);
            return chosen is { } language ? new ProviderCultureResult(Languages.CultureOf(language).Name) : null;
        }
    }

    private sealed class BrowserLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var wanted = httpContext.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => one.Value.Value ?? string.Empty);
            var language = wanted.Select(Known).FirstOrDefault(known => known is not null) ?? LanguageChoice.English;
            return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(Languages.CultureOf(language).Name));
        }

        private static LanguageChoice? Known(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
        {
            "FA" => LanguageChoice.Persian,
            "EN" => LanguageChoice.English,
            _ => null,
        };
    }
}
