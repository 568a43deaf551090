using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CustomerSuccess.Web.Layout;

/// <summary>Search, period, freshness, language, theme and the user, on every page.</summary>
public sealed partial class TopBar : IDisposable
{
    [Inject] public required NavigationManager Navigation { get; init; }

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private LanguageChoice Other => Display.Choices.Language is LanguageChoice.Persian ? LanguageChoice.English : LanguageChoice.Persian;

    private ThemeChoice OtherTheme => Display.Choices.Theme is ThemeChoice.Dark ? ThemeChoice.Light : ThemeChoice.Dark;

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);
}
