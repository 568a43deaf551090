using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Members;

/// <summary>Contexts that know on whose behalf they write.</summary>
public static class ContextsOfMembers
{
    /// <summary>Returns a context whose saves the audit log ascribes to the viewer.</summary>
    public static async Task<CustomerSuccessContext> CreateForAsync(
        this IDbContextFactory<CustomerSuccessContext> contexts, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(viewer);
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        (context.Author, context.AuthorKey) = (viewer.Id, viewer.Key);
        return context;
    }
}
