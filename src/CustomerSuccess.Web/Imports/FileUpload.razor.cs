using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Imports;

/// <summary>A field for files that go to the server as they are read, without being held in memory on either side.</summary>
public sealed partial class FileUpload : IAsyncDisposable
{
    private ElementReference _form;
    private DotNetObjectReference<FileUpload>? _self;
    private IJSObjectReference? _watch;

    [Inject] public required IJSRuntime Browser { get; init; }

    /// <summary>The job that the files are added to; none for a new one.</summary>
    [Parameter] public Guid? Job { get; set; }

    [Parameter] public long MostBytes { get; set; }

    [Parameter] public string MostText { get; set; } = string.Empty;

    [Parameter] public string InputId { get; set; } = "files";

    /// <summary>Raised with the job when all files were sent.</summary>
    [Parameter] public EventCallback<Guid> OnSent { get; set; }

    /// <summary>Called by the browser when the last file is here.</summary>
    [JSInvokable]
    public Task SentAsync(Guid job) => OnSent.InvokeAsync(job);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_watch is not null)
            {
                await _watch.InvokeVoidAsync("dispose");
                await _watch.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what it was sending with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/upload.js"]);
            _watch = await module.InvokeAsync<IJSObjectReference>("watch", _form, _self, Job);
        }
    }
}
