using CustomerSuccess.Data.Moving;
using CustomerSuccess.Domain.Changes;

namespace CustomerSuccess.Data.Backups;

/// <summary>What bringing a backup back does alike on both databases.</summary>
public static class RestoredRecords
{
    /// <summary>Holds that the tables of a backup are of this product and of no later version.</summary>
    /// <param name="applied">The migrations in the backup.</param>
    /// <param name="known">The migrations of this program.</param>
    /// <param name="file">The backup.</param>
    public static void RequireVersion(IReadOnlyCollection<string> applied, IEnumerable<string> known, string file)
    {
        var own = known.ToHashSet(StringComparer.Ordinal);
        if (!applied.Any(own.Contains))
        {
            throw new BackupRefusedException(BackupRefusal.NotABackup, file);
        }

        if (applied.FirstOrDefault(migration => !own.Contains(migration)) is { } later)
        {
            throw new BackupRefusedException(BackupRefusal.OfALaterVersion, later);
        }
    }

    /// <summary>Holds that the database has nothing that people entered.</summary>
    public static async Task RequireEmptyAsync(CustomerSuccessContext context, CancellationToken cancellationToken)
    {
        if (await EmptyDatabase.FirstFilledAsync(context, cancellationToken) is { } table)
        {
            throw new BackupRefusedException(BackupRefusal.DatabaseIsNotEmpty, table);
        }
    }

    /// <summary>Notes it in the audit log, and tells every process on the database to read everything anew.</summary>
    public static async Task TellAsync(CustomerSuccessContext context, string file, DateTime now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Add(new AuditEntry { Id = Guid.CreateVersion7(), At = now, Record = "Everything", RecordKey = "restore", Action = "restored", After = System.Text.Json.JsonSerializer.Serialize(Path.GetFileName(file)) });
        context.Add(new RecordChange { Kind = ChangeKind.Everything, At = now });
        await context.SaveChangesAsync(cancellationToken);
    }
}
