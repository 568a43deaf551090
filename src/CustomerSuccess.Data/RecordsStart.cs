using System.Data.Common;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data;

/// <summary>Makes the database ready when the program starts.</summary>
public sealed class RecordsStart(IDbContextFactory<CustomerSuccessContext> contexts)
{
    private const int Attempts = 5;

    /// <summary>Brings the tables up to this program's version. Of several processes one works and the others wait.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            // Asked first, since a process that was killed while it migrated a SQLite file leaves its lock behind.
            if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return;
            }

            try
            {
                await context.Database.MigrateAsync(cancellationToken);
            }
            catch (DbException) when (attempt < Attempts)
            {
                // The framework's lock on PostgreSQL is given up between two migrations, so another process may have been
                // first with the next. What failed was undone whole; look again at what is left.
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }
    }

    /// <summary>Writes the organisation of a new database; one that is there stays as people have edited it.</summary>
    /// <returns>Whether the database was new.</returns>
    public async Task<bool> IntroduceAsync(Organization organization, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Organizations.AnyAsync(cancellationToken))
        {
            return false;
        }

        context.Add(organization);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (context.Organizations.Any())
        {
            // Another process started at the same time and was first.
            return false;
        }
    }
}
