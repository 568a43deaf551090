using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Tests;

/// <summary>Stands in for the browser where a page is drawn on the server: there is none to be asked.</summary>
internal sealed class NoBrowser : IJSRuntime
{
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSDisconnectedException($"No browser to run {identifier}.");

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
}
