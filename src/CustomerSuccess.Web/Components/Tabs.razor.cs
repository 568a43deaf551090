using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Components;

/// <summary>Links to the parts of a page; the one that is open is in view, also on a narrow screen.</summary>
public sealed partial class Tabs
{
    private ElementReference _tabs;
    private string? _shown;

    [Inject] public required IJSRuntime Browser { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>What the parts belong to, for who cannot see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Class { get; set; }

    /// <summary>The links; the one that is open has <c>aria-current</c>.</summary>
    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Another part has another address; whatever else is drawn anew leaves the tabs where the person moved them.
        if (_shown != Navigation.Uri)
        {
            _shown = Navigation.Uri;
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/tabs.js"]);
            await module.InvokeVoidAsync("show", _tabs);
        }
    }
}
