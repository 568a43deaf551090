using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Components;

/// <summary>Shows a text that is to be taken elsewhere, such as a key that is shown once.</summary>
public sealed partial class CopyText : IDisposable
{
    private ElementReference _source;
    private ElementReference _button;
    private DotNetObjectReference<CopyText>? _self;
    private string? _said;

    [Inject] public required IJSRuntime Browser { get; init; }

    [Parameter, EditorRequired] public required string Value { get; set; }

    /// <summary>Called by the browser after a click.</summary>
    [JSInvokable]
    public Task CopiedAsync(bool done) => InvokeAsync(() =>
    {
        _said = Text[done ? "Copied" : "Selected"];
        StateHasChanged();
    });

    public void Dispose() => _self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/copy.js"]);
            await module.InvokeVoidAsync("copyOnClick", _button, _source, _self);
        }
    }
}
