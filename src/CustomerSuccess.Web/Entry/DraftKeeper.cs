using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Entry;

/// <summary>Writes down what is being typed into one form: at most twice a second, and the rest when the page is left or lost.</summary>
/// <remarks>Use it from the renderer's thread only.</remarks>
public sealed class DraftKeeper(IEntryDrafts drafts, TimeProvider time, Viewer viewer, string form) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private string? _unwritten;
    private Task _waiting = Task.CompletedTask;

    /// <summary>Returns the draft that was left, or <see langword="null"/>.</summary>
    public Task<EntryDraft?> FindAsync(CancellationToken cancellationToken) => drafts.FindAsync(viewer, form, cancellationToken);

    /// <summary>Takes note of the form as it is now.</summary>
    public void Typed(string content)
    {
        _unwritten = content;
        if (_waiting.IsCompleted)
        {
            _waiting = WriteSoonAsync();
        }
    }

    /// <summary>Forgets the draft: the form was saved, or thrown away.</summary>
    public async Task DropAsync()
    {
        _unwritten = null;
        await _writing.WaitAsync();
        try
        {
            await drafts.DropAsync(viewer, form, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await WriteAsync();
        _writing.Dispose();
    }

    private async Task WriteSoonAsync()
    {
        await Task.Delay(Pause, time);
        await WriteAsync();
    }

    private async Task WriteAsync()
    {
        if (_unwritten is null)
        {
            return;
        }

        await _writing.WaitAsync();
        try
        {
            // Taken inside, since the form may have been saved while another write went on.
            if (_unwritten is { } content)
            {
                _unwritten = null;
                await drafts.KeepAsync(viewer, form, content, CancellationToken.None);
            }
        }
        finally
        {
            _writing.Release();
        }
    }
}
