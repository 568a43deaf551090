using System.Data;
using System.Data.Common;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.Ledger.Loading;

/// <summary>Reads pictures from the database, and brings them up to date.</summary>
internal sealed class LedgerLoader(IDbContextFactory<CustomerSuccessContext> contexts, IBulkRows bulk)
{
    /// <summary>How many customers are read again by one query; more parameters than this some databases refuse.</summary>
    private const int CustomersAQuery = 500;

    private readonly LedgerCodes _codes = new();

    /// <summary>Reads everything.</summary>
    /// <param name="changeNumber">The last change that is surely in what is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public LedgerPicture Load(long changeNumber, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        using var transaction = Begin(context);
        return Load(context, changeNumber, transaction.GetDbTransaction(), cancellationToken);
    }

    /// <summary>Reads everything that a context sees inside its own transaction.</summary>
    public LedgerPicture Load(CustomerSuccessContext context, CancellationToken cancellationToken) =>
        Load(context, 0, context.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);

    /// <summary>Returns a picture with changes, which reads again only what they touched.</summary>
    public LedgerPicture Apply(LedgerPicture picture, IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken)
    {
        var stamp = new FigureStamp(
            Math.Max(picture.Stamp.ChangeNumber, changes.Max(change => change.Number)),
            new[] { picture.Stamp.DataThrough, changes.Max(change => change.At) }.Max());
        var touched = changes.Where(change => change.CustomerId is not null).Select(change => change.CustomerId!.Value.Value).ToHashSet();
        if (changes.Any(change => change.Kind is ChangeKind.Everything) || touched.Count > Math.Max(picture.Count / 4, 10 * CustomersAQuery))
        {
            return Load(stamp.ChangeNumber, cancellationToken);
        }

        using var context = contexts.CreateDbContext();
        using var transaction = Begin(context);
        var shared = changes.Any(change => change.CustomerId is null) || changes.Any(change => change.Kind is not ChangeKind.Customer) ? SharedReading.Read(context) : picture.Shared;
        var blocks = picture.Blocks;
        foreach (var some in touched.Order().Chunk(CustomersAQuery))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = new FactSet(_codes).Read(new FactsOf(some, context.Database.GetDbConnection(), transaction.GetDbTransaction()), cancellationToken);
            blocks = BlockChange.Apply(blocks, read.SingleOrDefault(), some.ToHashSet());
        }

        return Ready(new LedgerPicture(blocks, _codes, shared, stamp));
    }

    private LedgerPicture Load(CustomerSuccessContext context, long changeNumber, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var shared = SharedReading.Read(context);
        var stamp = new FigureStamp(changeNumber, SharedReading.LatestEntry(context));
        var blocks = new FactSet(_codes).Read(new AllFacts(bulk, context.Database.GetDbConnection(), transaction), cancellationToken);
        return Ready(new LedgerPicture(blocks, _codes, shared, stamp));
    }

    /// <summary>All of one moment: a snapshot on PostgreSQL; on SQLite a transaction that only reads, and so does not wait for writers.</summary>
    private static IDbContextTransaction Begin(CustomerSuccessContext context) =>
        context.Database.BeginTransaction(context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead);

    /// <summary>Makes the spans and steps of the definitions in force now, so that the first reader does not wait for them.</summary>
    /// <remarks>People and settings change before the first record is there; data is complete up to no moment until then.</remarks>
    private static LedgerPicture Ready(LedgerPicture picture)
    {
        if (picture.Blocks.Length == 0 && picture.Shared.Costs.Count == 0)
        {
            return picture with { Stamp = picture.Stamp with { DataThrough = null } };
        }

        var rules = ActivityRules.Of(picture.Shared.PoliciesOn(DateOnly.MaxValue));
        Parallel.ForEach(picture.Blocks, block => block.Activity(rules));
        return picture;
    }
}
