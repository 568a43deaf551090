using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Entry;

/// <summary>Keeps drafts in a table of their own, past the change feed and the audit log: nothing was entered yet.</summary>
public sealed class EntryDrafts(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IEntryDrafts
{
    public async Task<EntryDraft?> FindAsync(Viewer viewer, string form, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(context, viewer, form).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<EntryDraft>> AllAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.EntryDrafts.AsNoTracking()
            .Where(draft => draft.MemberId == viewer.Id).OrderByDescending(draft => draft.SavedAt).ToListAsync(cancellationToken);
    }

    public async Task KeepAsync(Viewer viewer, string form, string content, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await UpdateAsync(context, viewer, form, content, now, cancellationToken))
        {
            return;
        }

        context.Add(new EntryDraft { MemberId = viewer.Id, Form = form, Content = content, SavedAt = now });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            // The same person has the form open twice and the other one was faster to begin the draft.
            if (!await UpdateAsync(context, viewer, form, content, now, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task DropAsync(Viewer viewer, string form, CancellationToken cancellationToken)
    {
        EntryAccess.Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(context, viewer, form).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<bool> UpdateAsync(CustomerSuccessContext context, Viewer viewer, string form, string content, DateTime now, CancellationToken cancellationToken) =>
        await Of(context, viewer, form).ExecuteUpdateAsync(
            draft => draft.SetProperty(it => it.Content, content).SetProperty(it => it.SavedAt, now), cancellationToken) > 0;

    private static IQueryable<EntryDraft> Of(CustomerSuccessContext context, Viewer viewer, string form) =>
        context.EntryDrafts.Where(draft => draft.MemberId == viewer.Id && draft.Form == form);
}
