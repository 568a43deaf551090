using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Exports;

/// <summary>Lets a context read as if nobody wrote meanwhile, and lets everybody write meanwhile.</summary>
internal sealed class ReadingOneInstant : IAsyncDisposable
{
    private readonly CustomerSuccessContext _context;
    private readonly IDbContextTransaction? _transaction;

    private ReadingOneInstant(CustomerSuccessContext context, IDbContextTransaction? transaction) => (_context, _transaction) = (context, transaction);

    public static async Task<ReadingOneInstant> BeginAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (!context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            return new ReadingOneInstant(context, await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
        }

        // The provider's own transactions take the place of the one writer; a deferred one reads an instant and keeps nobody from writing.
        // Rows are put in order and joined by keys that come in no order: with the usual 2 MB, pages would go out and come back for nearly every row.
        await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -65536; BEGIN DEFERRED", cancellationToken);
        return new ReadingOneInstant(context, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
            return;
        }

        await _context.Database.ExecuteSqlRawAsync("ROLLBACK");
    }
}
