using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CustomerSuccess.Web.Layout;

/// <summary>What both navigations share: the places that the user may go to and where they are now.</summary>
public abstract class PlacesBase : ComponentBase, IDisposable
{
    [Inject] public required NavigationManager Navigation { get; init; }

    private protected IReadOnlyList<ShellPlace> Places { get; private set; } = ShellPlace.All;

    private protected string Path => new Uri(Navigation.Uri).AbsolutePath;

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);
}
