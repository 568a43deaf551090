using Microsoft.AspNetCore.Components;

namespace CustomerSuccess.Web.Components;

/// <summary>Shows each toast for ten seconds, or until the next one.</summary>
public sealed partial class ToastHost : IDisposable
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(10);
    private ITimer? _timer;
    private Toast? _toast;

    [Inject] public required Toasts Toasts { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    public void Dispose()
    {
        Toasts.Shown -= Show;
        _timer?.Dispose();
    }

    protected override void OnInitialized() => Toasts.Shown += Show;

    private void Show(Toast toast)
    {
        _timer?.Dispose();
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(() => Hide(toast)), null, Stay, Timeout.InfiniteTimeSpan);
        _ = InvokeAsync(() =>
        {
            _toast = toast;
            StateHasChanged();
        });
    }

    private void Hide(Toast toast)
    {
        if (ReferenceEquals(_toast, toast))
        {
            _toast = null;
            StateHasChanged();
        }
    }

    private async Task UndoAsync()
    {
        // Taken first, so that a second click finds nothing to undo.
        var undo = _toast?.Undo;
        _toast = null;
        await (undo?.Invoke() ?? Task.CompletedTask);
    }
}
