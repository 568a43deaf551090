using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Web.Members;

namespace CustomerSuccess.Web.Imports;

/// <summary>What an import's page does with mappings, on behalf of who is signed in.</summary>
public sealed class MappingPages(ImportDesk desk, SavedMappings saved, ShippedMappings shipped, IViewers viewers)
{
    /// <summary>How long a name may be.</summary>
    public const int LongestName = SavedMappings.LongestName;

    /// <summary>Returns which mappings there are for a job.</summary>
    public async Task<MappingView> ReadAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var (chosen, names) = (MappingFile.ReadDraft(job.Mapping), await saved.NamesAsync(cancellationToken));
        return new MappingView(chosen.Name, [.. shipped.Names, .. names], names.Contains(chosen.Name) && !shipped.Names.Contains(chosen.Name), IsReady(chosen));
    }

    /// <summary>Chooses a mapping by its name; the one that the headings suggest for no name.</summary>
    public async Task<bool> ChooseAsync(Guid id, string name)
    {
        var viewer = await viewers.CurrentAsync();
        var chosen = name.Length == 0 ? null : shipped.Find(name) ?? await saved.FindAsync(name, CancellationToken.None);
        return await desk.FindAsync(viewer, id, CancellationToken.None) is { } job
            && await desk.MapAsync(viewer, id, chosen is null ? ImportDesk.Guess(job) : MappingChoice.For(chosen, job.Files, ImportDesk.Guess(job)), CancellationToken.None);
    }

    /// <summary>Saves the mapping of a job by name, in the place of one that was saved by the same name.</summary>
    public async Task<MappingOutcome> SaveAsync(Guid id, string name)
    {
        var viewer = await viewers.CurrentAsync();
        if (name.Length == 0)
        {
            return MappingOutcome.NameMissing;
        }

        if (shipped.Names.Contains(name))
        {
            return MappingOutcome.NameShipped;
        }

        if (await desk.FindAsync(viewer, id, CancellationToken.None) is not { } job)
        {
            return MappingOutcome.NotNow;
        }

        var mapping = MappingFile.ReadDraft(job.Mapping) with { Name = name };
        if (!IsReady(mapping))
        {
            return MappingOutcome.Unready;
        }

        // Put on the job first: who may not change it any more saves nothing.
        if (!await desk.MapAsync(viewer, id, mapping, CancellationToken.None))
        {
            return MappingOutcome.NotNow;
        }

        await saved.SaveAsync(viewer, mapping, CancellationToken.None);
        return MappingOutcome.Saved;
    }

    /// <summary>Removes a saved mapping; imports that it was chosen for keep what they took of it.</summary>
    /// <returns>The mapping, to bring it back; none of that name.</returns>
    public async Task<Mapping?> RemoveAsync(string name) => await saved.RemoveAsync(await viewers.CurrentAsync(), name, CancellationToken.None);

    /// <summary>Brings back a mapping that was removed.</summary>
    public async Task RestoreAsync(Mapping mapping) => await saved.SaveAsync(await viewers.CurrentAsync(), mapping, CancellationToken.None);

    private static bool IsReady(Mapping mapping) => mapping.Steps.Count > 0 && mapping.Steps.All(step => ImportKinds.Missing(step).Count == 0);
}

/// <summary>What became of saving a mapping.</summary>
public enum MappingOutcome
{
    Saved,
    NameMissing,
    NameShipped,
    Unready,
    NotNow,
}
