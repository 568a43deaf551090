using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Imports;

/// <summary>One import on its way: the open transaction, the counts, and who it is done for.</summary>
internal sealed class ImportRun(BulkTransaction bulk, ImportReport report, Viewer? viewer, DateTime now, Action<string, long>? progress)
{
    private int _savepoints;

    public CustomerSuccessContext Context => bulk.Context;

    private IDbContextTransaction Transaction => bulk.Context.Database.CurrentTransaction!;

    public ImportReport Report => report;

    /// <summary>Gets who imports; none for the command line.</summary>
    public MemberId? Member => viewer?.Id;

    /// <summary>Gets who imports, with what they may do; none for the command line, whose user holds the database anyway.</summary>
    public Viewer? Viewer => viewer;

    /// <summary>Gets the instant of the import, UTC.</summary>
    public DateTime Now => now;

    public void Progress(string kind, long lines) => progress?.Invoke(kind, lines);

    /// <summary>Marks the point that a refused batch goes back to.</summary>
    public async Task<string> SavepointAsync(CancellationToken cancellationToken)
    {
        var name = $"import_{_savepoints++ % 64}";
        await Transaction.CreateSavepointAsync(name, cancellationToken);
        return name;
    }

    public Task BackToAsync(string savepoint, CancellationToken cancellationToken) => Transaction.RollbackToSavepointAsync(savepoint, cancellationToken);

    /// <summary>Saves what was changed on stored records, and forgets them.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await Context.SaveChangesAsync(cancellationToken);
        Context.ChangeTracker.Clear();
    }

    /// <summary>Adds records that are not there yet.</summary>
    public async Task InsertAsync<T>(IReadOnlyList<T> records, CancellationToken cancellationToken)
        where T : class
    {
        if (records.Count > 0)
        {
            await bulk.WriteAsync(records, cancellationToken);
        }
    }
}
