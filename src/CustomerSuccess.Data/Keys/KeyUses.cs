using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using CustomerSuccess.Domain.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Keys;

/// <summary>Writes down when a key was used last, at most once a minute, behind the request: none waits for it, or fails by it.</summary>
public sealed class KeyUses(IDbContextFactory<CustomerSuccessContext> contexts, ILogger<KeyUses> log) : BackgroundService
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMinutes(1);
    private readonly Channel<(ApiKeyId Key, DateTime At)> _uses = Channel.CreateUnbounded<(ApiKeyId, DateTime)>();
    private readonly ConcurrentDictionary<ApiKeyId, DateTime> _noted = new();

    /// <summary>Notes a use of a key that was last used at <paramref name="written"/>, as the records have it.</summary>
    public void Note(ApiKeyId key, DateTime? written, DateTime now)
    {
        if (IsRecent(written, now) || (_noted.TryGetValue(key, out var noted) && IsRecent(noted, now)))
        {
            return;
        }

        _noted[key] = now;
        _uses.Writer.TryWrite((key, now));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (key, at) in _uses.Reader.ReadAllAsync(stoppingToken))
        {
            await WriteAsync(key, at, stoppingToken);
        }
    }

    private async Task WriteAsync(ApiKeyId key, DateTime at, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            // Past the audit log: nobody decided it.
            await context.ApiKeys.Where(one => one.Id == key).ExecuteUpdateAsync(one => one.SetProperty(it => it.LastUsedAt, at), cancellationToken);
        }
        catch (DbException fault)
        {
            KeysLog.UseNotWritten(log, fault, key.Value);
        }
    }

    private static bool IsRecent(DateTime? use, DateTime now) => use is { } at && now - at < AtMostEvery;
}
