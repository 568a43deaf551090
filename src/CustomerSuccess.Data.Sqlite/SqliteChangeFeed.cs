using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Reads the changes of a SQLite file. It has one writer at a time, so that numbers come in the order of their commits.</summary>
public sealed class SqliteChangeFeed(IDbContextFactory<CustomerSuccessContext> contexts, ChangeSignal signal, ILogger<ChangeFeed> log, TimeProvider time)
    : ChangeFeed(log, time)
{
    public override async Task<ChangeCursor> NowAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.Changes.MaxAsync(change => (long?)change.Number, cancellationToken) ?? 0;
        return new ChangeCursor(last, [], last);
    }

    public override async Task<ChangeBatch> ReadAfterAsync(ChangeCursor cursor, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var changes = await context.Changes.AsNoTracking()
            .Where(change => change.Number > cursor.Last)
            .OrderBy(change => change.Number)
            .ToListAsync(cancellationToken);
        var last = changes.Count > 0 ? changes[^1].Number : cursor.Last;
        return new ChangeBatch(changes, new ChangeCursor(last, [], last));
    }

    protected override IChangeAlarm NewAlarm() => new Alarm(signal);

    private sealed class Alarm(ChangeSignal signal) : IChangeAlarm
    {
        private Task _next = Task.CompletedTask;

        public ValueTask SetAsync(CancellationToken cancellationToken)
        {
            _next = signal.Next;
            return ValueTask.CompletedTask;
        }

        public async ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
        {
            try
            {
                await _next.WaitAsync(atMost, cancellationToken);
            }
            catch (TimeoutException)
            {
                // Another process, such as an import, may have written to the file.
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
