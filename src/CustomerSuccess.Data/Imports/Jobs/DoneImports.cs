using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The history of imports: what came in, by whom, and whether it was taken back.</summary>
public sealed class DoneImports(IDbContextFactory<CustomerSuccessContext> contexts)
{
    /// <summary>Returns the imports that were done, the newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<ImportedBatch> Batches, int Count)> ListAsync(Viewer viewer, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var all = Readable(context, viewer);
        var batches = await all.OrderByDescending(batch => batch.At).ThenBy(batch => batch.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return (await NamedAsync(context, batches, cancellationToken), await all.CountAsync(cancellationToken));
    }

    /// <summary>Returns an import that was done and that the viewer may see, or <see langword="null"/>.</summary>
    public async Task<ImportedBatch?> FindAsync(Viewer viewer, Guid batch, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Readable(context, viewer).Where(one => one.Id == batch).ToListAsync(cancellationToken);
        return (await NamedAsync(context, found, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Returns when the import of a job was taken back, and by whom; none while it is in, or not yet.</summary>
    public async Task<(DateTime At, string? By)?> TakenBackAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == job.Id, cancellationToken) is { UndoneAt: { } at } undone
            ? (at, undone.UndoneBy is { } member ? await NameOfAsync(member, cancellationToken) : null)
            : null;
    }

    /// <summary>Returns the name of a member; none when there is no such member any more.</summary>
    public async Task<string?> NameOfAsync(MemberId member, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Users.Where(one => one.Id == member.Value).Select(one => one.DisplayName).SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<ImportBatch> Readable(CustomerSuccessContext context, Viewer viewer)
    {
        MemberId? own = viewer.RequireImports().ReadsAllCustomers ? null : viewer.Id;
        return context.ImportBatches.AsNoTracking().Where(batch => own == null || batch.Member == own);
    }

    private static async Task<IReadOnlyList<ImportedBatch>> NamedAsync(CustomerSuccessContext context, List<ImportBatch> batches, CancellationToken stop)
    {
        var ids = batches.Select(batch => batch.Id).ToArray();
        var jobs = await context.ImportJobs.Where(job => ids.Contains(job.Id)).Select(job => job.Id).ToListAsync(stop);
        var people = batches.SelectMany(batch => new[] { batch.Member, batch.UndoneBy }).OfType<MemberId>().Select(member => member.Value).Distinct().ToArray();
        var names = await context.Users.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.DisplayName, stop);
        string? Name(MemberId? member) => member is { } one ? names.GetValueOrDefault(one.Value) : null;
        return [.. batches.Select(batch => new ImportedBatch(batch, Name(batch.Member), Name(batch.UndoneBy), jobs.Contains(batch.Id)))];
    }
}
