using CustomerSuccess.Domain.Changes;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>Goes by the last entry that is there: SQLite has one writer at a time, so that whoever writes now began after it.</summary>
public sealed class SqliteSettledInstant(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : ISettledInstant
{
    // An entry may get its instant while its writer still waits for its turn, which takes half a minute at most.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public async Task<DateTime> ReadAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.AuditEntries.MaxAsync(entry => (DateTime?)entry.At, cancellationToken) ?? now;
        return (last < now ? last : now) - Margin;
    }
}
