using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Components;

/// <summary>A modal dialog that is open for as long as it is drawn; the page takes it away when <see cref="OnClose"/> is raised.</summary>
public sealed partial class ModalDialog : IAsyncDisposable
{
    private ElementReference _dialog;
    private IJSObjectReference? _open;
    private DotNetObjectReference<ModalDialog>? _self;

    [Inject] public required IJSRuntime Browser { get; init; }

    [Parameter] public string Class { get; set; } = "dialog";

    /// <summary>The id of the heading that names the dialog.</summary>
    [Parameter, EditorRequired] public required string LabelledBy { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    /// <summary>Called by the browser on Escape and on a click outside.</summary>
    [JSInvokable]
    public Task ClosedAsync() => OnClose.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_open is not null)
            {
                await _open.InvokeVoidAsync("dispose");
                await _open.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the dialog with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/dialog.js"]);
            _open = await module.InvokeAsync<IJSObjectReference>("open", _dialog, _self);
        }
    }
}
