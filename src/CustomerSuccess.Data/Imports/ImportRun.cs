using System.Data;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Imports;

/// <summary>One import on its way: the open transaction, the counts, and who it is done for.</summary>
internal sealed class ImportRun(INewRecords added, ImportReport report, Viewer? viewer, DateTime now, Action<string, long>? progress)
{
    private int _savepoints;

    /// <summary>Gets what is written down so that the import can be taken back; none for a dry run.</summary>
    public UndoSteps? Steps { get; init; }

    /// <summary>Gets whether records are entered one by one, as on the pages, and not brought along with their history, as by files.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Gets what day it is and which are closed.</summary>
    public RunDays Days { get; } = new(added.Context, now);

    /// <summary>Gets who is told of suspicious lines; none where nobody looks for them.</summary>
    public Action<ImportWarning>? Warned { get; init; }

    /// <summary>Gets what amounts usually are, of the kind that is being read.</summary>
    public UsualAmounts Usual { get; } = new();

    public CustomerSuccessContext Context => added.Context;

    private IDbContextTransaction Transaction => added.Context.Database.CurrentTransaction!;

    /// <summary>Gets whether the database still listens; what fails otherwise is no line's fault.</summary>
    public bool IsOpen => Context.Database.GetDbConnection().State is ConnectionState.Open;

    public ImportReport Report => report;

    /// <summary>Gets who imports; none for the command line.</summary>
    public MemberId? Member => viewer?.Id;

    /// <summary>Gets who imports, with what they may do; none for the command line, whose user holds the database anyway.</summary>
    public Viewer? Viewer => viewer;

    /// <summary>Gets the instant of the import, UTC.</summary>
    public DateTime Now => now;

    /// <summary>Gets who is told what became of each record that was taken.</summary>
    public Action<ImportEntry, RecordOutcome>? Told { get; init; }

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
        Steps?.BeforeSaving(Context);
        await Context.SaveChangesAsync(cancellationToken);
        Steps?.AfterSaving(Context);
        Context.ChangeTracker.Clear();
    }

    /// <summary>Adds records that are not there yet.</summary>
    public async Task InsertAsync<T>(IReadOnlyList<T> records, CancellationToken cancellationToken)
        where T : class
    {
        if (records.Count > 0)
        {
            await added.WriteAsync(records, cancellationToken);
            Steps?.Added(records);
        }
    }
}
