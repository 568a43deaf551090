using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CustomerSuccess.Web;

/// <summary>The document around every page. Only here is the request looked at; what pages need of it goes down as parameters.</summary>
public sealed partial class App
{
    private static readonly string RadzenVersion = typeof(Radzen.DialogService).Assembly.GetName().Version!.ToString(3);

    [CascadingParameter] public required HttpContext Request { get; set; }

    private DisplayChoices Choices => Cookie.Read(Request);

    /// <summary>Gets nothing where the device decides; theme.js then asks it before the first paint.</summary>
    private string? ShownTheme => Choices.Theme switch
    {
        ThemeChoice.Light => "light",
        ThemeChoice.Dark => "dark",
        _ => null,
    };

    /// <summary>Gets no render mode for pages that must see the request, such as sign-in.</summary>
    private IComponentRenderMode? Mode => Request.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
