using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;

namespace CustomerSuccess.Web.Imports;

/// <summary>What the pages of imports read and do, on behalf of who is signed in.</summary>
public sealed class ImportPages(ImportDesk desk, DoneImports done, MappingPages mappings, ImportViews views, IEntryDirectory directory, IViewers viewers, ImportsViews lists, ImportWords words)
{
    /// <summary>Gets how long a file may be.</summary>
    public long MostBytes => desk.MostBytes;

    /// <summary>Gets the same in words.</summary>
    public string MostText => words.Size(desk.MostBytes);

    /// <summary>Returns a job; none when there is no such job, or it is another's.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task<ImportView?> ReadAsync(Guid id, int refused, int warned, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(await viewers.CurrentAsync(cancellationToken), id, cancellationToken) is not { } job)
        {
            return null;
        }

        var zone = (await directory.TodayAsync(cancellationToken)).Zone;
        return views.Of(job, await mappings.ReadAsync(job, cancellationToken), await done.NameOfAsync(job.Member, cancellationToken) ?? "–", await done.TakenBackAsync(job, cancellationToken), zone, refused, warned);
    }

    /// <summary>Returns what is on its way, and a page of what was done.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task<ImportsView> ListAsync(int page, CancellationToken cancellationToken)
    {
        var viewer = await viewers.CurrentAsync(cancellationToken);
        var zone = (await directory.TodayAsync(cancellationToken)).Zone;
        var (batches, count) = await done.ListAsync(viewer, (page - 1) * ImportsViews.PageLength, ImportsViews.PageLength, cancellationToken);
        return lists.Of(await desk.OpenAsync(viewer, cancellationToken), batches, count, page, zone);
    }

    /// <summary>Begins to take an import back.</summary>
    public async Task<bool> UndoAsync(Guid batch) => await desk.UndoAsync(await viewers.CurrentAsync(), batch, CancellationToken.None);

    public async Task<bool> CheckAsync(Guid job) => await desk.StartAsync(await viewers.CurrentAsync(), job, ImportTask.Check, CancellationToken.None);

    public async Task<bool> ApplyAsync(Guid job) => await desk.StartAsync(await viewers.CurrentAsync(), job, ImportTask.Apply, CancellationToken.None);

    public async Task CancelAsync(Guid job) => await desk.CancelAsync(await viewers.CurrentAsync(), job, CancellationToken.None);

    public async Task<bool> ThrowAwayAsync(Guid job) => await desk.ThrowAwayAsync(await viewers.CurrentAsync(), job, CancellationToken.None);

    public async Task<bool> RemoveFileAsync(Guid job, string file) => await desk.RemoveFileAsync(await viewers.CurrentAsync(), job, file, CancellationToken.None);

    /// <summary>Says what a file holds; its columns are guessed anew when the kind is another.</summary>
    public Task<bool> MapAsync(Guid id, string file, FileForm form, bool isOtherKind) => ChangeAsync(id, (job, mapping) => mapping with
    {
        Steps = [.. mapping.Steps.Select(step => step.File != file ? step : isOtherKind ? ImportKinds.Guess(job.Files.Single(one => one.Name == file), form.Kind) : form.Step())],
    });

    private async Task<bool> ChangeAsync(Guid id, Func<ImportJob, Mapping, Mapping> change)
    {
        var viewer = await viewers.CurrentAsync();
        return await desk.FindAsync(viewer, id, CancellationToken.None) is { } job
            && await desk.MapAsync(viewer, id, change(job, MappingFile.ReadDraft(job.Mapping)), CancellationToken.None);
    }
}
