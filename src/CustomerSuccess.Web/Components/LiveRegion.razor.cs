using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Components;

/// <summary>Tells its page when records have changed; put it into a page as <c>&lt;LiveRegion Changed="ReloadAsync" /&gt;</c>.</summary>
public sealed partial class LiveRegion : IDisposable
{
    private IDisposable? _subscription;

    [Inject] public required RecordsChanges Changes { get; init; }

    /// <summary>Called on the page's own thread, at most a few times a second.</summary>
    [Parameter, EditorRequired] public EventCallback Changed { get; set; }

    /// <summary>What a screen reader says after a change, such as "Figures updated".</summary>
    [Parameter] public string? Announcement { get; set; }

    public void Dispose() => _subscription?.Dispose();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _subscription = Changes.Subscribe(() => InvokeAsync(Changed.InvokeAsync));
        }
    }
}
