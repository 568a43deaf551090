using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace CustomerSuccess.Web.Layout;

/// <summary>What both navigations share: the places that the user may go to and where they are now.</summary>
public abstract class PlacesBase : ComponentBase, IDisposable
{
    [Inject] public required NavigationManager Navigation { get; init; }

    [CascadingParameter] public Task<AuthenticationState>? Session { get; set; }

    private protected IReadOnlyList<ShellPlace> Places { get; private set; } = [];

    private protected string Path => new Uri(Navigation.Uri).AbsolutePath;

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override async Task OnParametersSetAsync()
    {
        var viewer = Session is null ? null : AccessPolicies.ViewerOf((await Session).User);
        Places = viewer is null ? [] : [.. ShellPlace.All.Where(place => place.IsFor(viewer))];
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);
}
