using System.Collections.Concurrent;

namespace CustomerSuccess.Web.Components;

/// <summary>Holds what a page showed when it was prerendered until the live page takes it over a moment later, so that nothing is read twice or flickers.</summary>
/// <remarks>Only a key travels through the browser: a whole overview is more than one message of a circuit may hold. The key is encrypted there like all persistent state.</remarks>
public sealed class PrerenderedViews(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, (object View, DateTimeOffset Until)> _views = [];

    /// <summary>Keeps a view and returns the key that it is taken by.</summary>
    public Guid Keep(object view)
    {
        var now = time.GetUtcNow();
        foreach (var (old, kept) in _views)
        {
            if (kept.Until < now)
            {
                _views.TryRemove(old, out _);
            }
        }

        var key = Guid.NewGuid();
        _views[key] = (view, now + Life);
        return key;
    }

    /// <summary>Returns the view, once; none when it is too old or another process drew it.</summary>
    public T? Take<T>(Guid key)
        where T : class => _views.TryRemove(key, out var kept) && kept.Until >= time.GetUtcNow() ? kept.View as T : null;
}
