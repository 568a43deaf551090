using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Mappings that were saved by name. Everybody who imports shares them.</summary>
public sealed class SavedMappings(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    /// <summary>How long a name may be.</summary>
    public const int LongestName = 100;

    /// <summary>Returns the names.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SavedMappings.Select(mapping => mapping.Name).Order().ToListAsync(cancellationToken);
    }

    /// <summary>Returns a mapping; none of that name.</summary>
    public async Task<Mapping?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SavedMappings.Where(mapping => mapping.Name == name).Select(mapping => mapping.Content).SingleOrDefaultAsync(cancellationToken) is { } content ? MappingFile.Read(content) : null;
    }

    /// <summary>Saves a mapping under its name, in the place of one of the same name.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task SaveAsync(Viewer viewer, Mapping mapping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        RequireImports(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.SavedMappings.SingleOrDefaultAsync(one => one.Name == mapping.Name, cancellationToken);
        if (stored is null)
        {
            stored = new SavedMapping { Name = mapping.Name, Content = string.Empty };
            context.Add(stored);
        }

        (stored.Content, stored.Member, stored.SavedAt) = (MappingFile.Write(mapping), viewer.Id, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Removes a mapping, and returns it; none of that name.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task<Mapping?> RemoveAsync(Viewer viewer, string name, CancellationToken cancellationToken)
    {
        RequireImports(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.SavedMappings.SingleOrDefaultAsync(one => one.Name == name, cancellationToken) is not { } stored)
        {
            return null;
        }

        context.Remove(stored);
        await context.SaveChangesAsync(cancellationToken);
        return MappingFile.ReadDraft(stored.Content);
    }

    private static void RequireImports(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Imports)
        {
            throw new NotAllowedException("The viewer may not import files.");
        }
    }
}
