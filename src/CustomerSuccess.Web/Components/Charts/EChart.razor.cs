using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Components.Charts;

/// <summary>Draws plain options with ECharts in the browser, and draws again when they, the size or the theme change.</summary>
/// <remarks>
/// Options are anonymous objects. In them "--series-1" is a colour of the style sheet, an object with the key "$hatch" is that colour
/// in stripes, "$texts" are words made on the server, and "$number" is a formatter in the user's digits; see <c>assets/chart-tokens.mjs</c>.
/// </remarks>
public sealed partial class EChart : IAsyncDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new() { PropertyNamingPolicy = null };
    private ElementReference _host;
    private IJSObjectReference? _drawing;
    private DotNetObjectReference<EChart>? _self;
    private string? _drawn;

    [Inject] public required IJSRuntime Browser { get; init; }

    /// <summary>ECharts' options, as anonymous objects and dictionaries.</summary>
    [Parameter, EditorRequired] public required object Options { get; set; }

    /// <summary>The height in pixels.</summary>
    [Parameter] public int Height { get; set; } = 280;

    [Parameter] public EventCallback<ChartClick> OnClick { get; set; }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task ClickedAsync(string seriesId, int index) => OnClick.InvokeAsync(new ChartClick(seriesId, index));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_drawing is not null)
            {
                await _drawing.InvokeVoidAsync("dispose");
                await _drawing.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the drawing with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var options = JsonSerializer.Serialize(Options, AsWritten);
        if (options == _drawn)
        {
            return;
        }

        _drawn = options;
        if (_drawing is not null)
        {
            await _drawing.InvokeVoidAsync("update", options);
        }
        else if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["built/charts.js"]);
            _drawing = await module.InvokeAsync<IJSObjectReference>("draw", _host, options, _self);
            if (options != _drawn)
            {
                await _drawing.InvokeVoidAsync("update", _drawn);
            }
        }
    }
}
