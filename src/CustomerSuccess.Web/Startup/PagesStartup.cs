using CustomerSuccess.Web.Components;
using FluentValidation;
using Radzen;

namespace CustomerSuccess.Web.Startup;

/// <summary>The pages and what they are made of.</summary>
internal static class PagesStartup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddRadzenComponents();
        services.AddSingleton<RecordsChanges>();
        services.AddScoped<Toasts>();
        foreach (var rules in AssemblyScanner.FindValidatorsInAssembly(typeof(App).Assembly, includeInternalTypes: true))
        {
            services.AddTransient(rules.InterfaceType, rules.ValidatorType);
        }
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Our own header says who may frame us; Blazor's would come second and be ignored.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
