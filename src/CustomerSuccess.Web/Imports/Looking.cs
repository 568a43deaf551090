namespace CustomerSuccess.Web.Imports;

/// <summary>Looks again after a moment for as long as something goes on.</summary>
/// <remarks>Use it from the renderer's thread only.</remarks>
internal sealed class Looking : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);
    private ITimer? _timer;

    public void Again(Func<Task> look, TimeProvider time)
    {
        _timer?.Dispose();
        _timer = time.CreateTimer(_ => _ = look(), null, Pause, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();
}
