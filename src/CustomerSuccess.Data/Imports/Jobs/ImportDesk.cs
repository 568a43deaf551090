using CustomerSuccess.Data.Imports.Csv;
using CustomerSuccess.Data.Imports.Guessing;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Warnings;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>What people do with files that they send: look, say what is what, check, apply, take back. Every access is checked here.</summary>
public sealed class ImportDesk
{
    private const int PreviewedRows = 10;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private readonly ImportJobs _jobs;
    private readonly ImportEngine _engine;
    private readonly ImportStorage _storage;
    private readonly IDbContextFactory<CustomerSuccessContext> _contexts;

    internal ImportDesk(ImportJobs jobs, ImportEngine engine, ImportStorage storage, IDbContextFactory<CustomerSuccessContext> contexts)
    {
        (_jobs, _engine, _storage, _contexts) = (jobs, engine, storage, contexts);
    }

    /// <summary>Returns a job that the viewer may look into, or <see langword="null"/>.</summary>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task<ImportJob?> FindAsync(Viewer viewer, Guid job, CancellationToken cancellationToken) =>
        await _jobs.FindAsync(job, cancellationToken) is { } found && viewer.RequireImports().ReadsImportsOf(found.Member) ? found : null;

    /// <summary>Returns the jobs that are not in yet.</summary>
    public Task<IReadOnlyList<ImportJob>> OpenAsync(Viewer viewer, CancellationToken cancellationToken) =>
        _jobs.OpenAsync(viewer.RequireImports().ReadsAllCustomers ? null : viewer.Id, cancellationToken);

    /// <summary>Gets how long a file may be.</summary>
    public long MostBytes => _storage.MostBytes;

    /// <summary>Returns the work on a job or a batch in this process.</summary>
    public RunningImport? Running(Guid job) => _engine.Running(job);

    /// <summary>Takes a file: it goes to the disk as it comes, and its beginning is looked at.</summary>
    /// <param name="viewer">Who sends it.</param>
    /// <param name="job">The job that it belongs to; none for a new one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="reading">Is told how much of a workbook was read since it is here, 0 to 1.</param>
    /// <param name="cancellationToken">Ends it, with nothing kept.</param>
    /// <returns>The job; none when the one given is not at rest or not theirs.</returns>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    /// <exception cref="FileTooLargeException">The file is too long.</exception>
    public async Task<Guid?> AddFileAsync(Viewer viewer, Guid? job, string name, Stream content, IProgress<double>? reading, CancellationToken cancellationToken)
    {
        viewer.RequireImports();
        var before = job is { } given ? await FindAsync(viewer, given, cancellationToken) : null;
        if (job is not null && before is null)
        {
            return null;
        }

        var id = before?.Id ?? Guid.CreateVersion7();
        var number = (before?.Files.Select(file => file.Number).DefaultIfEmpty().Max() ?? 0) + 1;
        var files = await FileReceiving.ReceiveAsync(_storage, id, number, name, content, reading, cancellationToken);
        if (before is null)
        {
            await _jobs.AddAsync(NewJob(id, viewer, files), cancellationToken);
            return id;
        }

        return await _jobs.ChangeAsync(id, stored => Add(stored, files), cancellationToken) ? id : null;
    }

    /// <summary>Takes a file out of a job.</summary>
    public async Task<bool> RemoveFileAsync(Viewer viewer, Guid job, string name, CancellationToken cancellationToken) =>
        await FindAsync(viewer, job, cancellationToken) is not null && await _jobs.ChangeAsync(job, stored =>
        {
            stored.Files = [.. stored.Files.Where(file => file.Name != name)];
            var mapping = MappingFile.ReadDraft(stored.Mapping);
            stored.Mapping = MappingFile.Write(mapping with { Steps = [.. mapping.Steps.Where(step => step.File != name)] });
        }, cancellationToken);

    /// <summary>Says how the files of a job become records.</summary>
    public async Task<bool> MapAsync(Viewer viewer, Guid job, Mapping mapping, CancellationToken cancellationToken) =>
        await FindAsync(viewer, job, cancellationToken) is not null && await _jobs.ChangeAsync(job, stored => stored.Mapping = MappingFile.Write(mapping), cancellationToken);

    /// <summary>Returns how the files of a job are most likely meant, by their headings.</summary>
    public static Mapping Guess(ImportJob job) => MappingGuess.Of(job.Files);

    /// <summary>Begins to check or to apply.</summary>
    /// <returns>Whether nobody else works on it.</returns>
    public async Task<bool> StartAsync(Viewer viewer, Guid job, ImportTask task, CancellationToken cancellationToken) =>
        await FindAsync(viewer, job, cancellationToken) is { } found && MappingFile.ReadDraft(found.Mapping).Steps.All(step => ImportKinds.Missing(step).Count == 0) && await _engine.StartAsync(job, task, viewer, cancellationToken);

    /// <summary>Begins to take an import back; the batch says what came of it.</summary>
    public async Task<bool> UndoAsync(Viewer viewer, Guid batch, CancellationToken cancellationToken)
    {
        viewer.RequireImports();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.ImportBatches.AsNoTracking().SingleOrDefaultAsync(one => one.Id == batch && one.UndoneAt == null, cancellationToken) is { } found
            && viewer.ReadsImportsOf(found.Member)
            && await _engine.StartAsync(batch, ImportTask.Undo, viewer, cancellationToken);
    }

    /// <summary>Ends the work on a job: at once in this process; another's is asked to, and looks every second.</summary>
    /// <remarks>Who has asked in vain for half a minute has a process that is gone: the job is given free then. Should it be there after all, it finds that out before it commits, and nothing is in.</remarks>
    public async Task CancelAsync(Viewer viewer, Guid job, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, job, cancellationToken) is not { } found)
        {
            return;
        }

        if (_engine.Running(job) is { } running)
        {
            running.Cancel();
        }
        else if (IsLost(found))
        {
            await _jobs.EndAsync(job, ImportJobState.Stopped, ImportJobEnd.ServerEnded, cancellationToken);
        }
        else
        {
            await _jobs.AskToEndAsync(job, cancellationToken);
        }
    }

    /// <summary>Tells whether work that was asked to end has not, and will not any more.</summary>
    public bool IsLost(ImportJob job) => job is { IsAtWork: true, Ending: ImportJobEnd.Cancelled } && _engine.Running(job.Id) is null && _jobs.Now - job.StateAt > LongestAnswer;

    /// <summary>Throws the files of a job away, and the job with them.</summary>
    public async Task<bool> ThrowAwayAsync(Viewer viewer, Guid job, CancellationToken cancellationToken)
    {
        if (await FindAsync(viewer, job, cancellationToken) is null || !await _jobs.RemoveAsync(job, cancellationToken))
        {
            return false;
        }

        _storage.Remove(job);
        return true;
    }

    /// <summary>Returns some of the refusals of the last check or of the import.</summary>
    public IReadOnlyList<ImportRefusal> Refusals(ImportJob job, long skip, int take) => LineList<ImportRefusal>.Read(_storage.OfList(job.Id, JobLists.Refused), skip, take);

    /// <summary>Returns the names of the files that have refused lines.</summary>
    public IReadOnlyList<string> RefusedFiles(ImportJob job) => [.. LineList<string>.Read(_storage.OfList(job.Id, JobLists.RefusedFiles), 0, int.MaxValue).Where(name => job.Files.Any(file => file.Name == name))];

    /// <summary>Returns some of the warnings of the last check.</summary>
    public IReadOnlyList<ImportWarning> Warnings(ImportJob job, long skip, int take) => LineList<ImportWarning>.Read(_storage.OfList(job.Id, JobLists.Warnings), skip, take);

    /// <summary>Returns the lines of a file that were refused, with why, as they stand in the file.</summary>
    public RefusedLines? RefusedLines(ImportJob job, string name) =>
        job.Files.Any(file => file.Name == name && file.Look.Fault is null) && HasFiles(job) ? new RefusedLines(_storage, job, name) : null;

    /// <summary>Tells whether the files of a job are on this machine.</summary>
    public bool HasFiles(ImportJob job) => _storage.Has(job.Id);

    /// <summary>Returns the first lines of a file; none when it is not here.</summary>
    public FilePreview? Preview(ImportJob job, string name, string? encoding, string? delimiter)
    {
        if (job.Files.FirstOrDefault(file => file.Name == name && file.Look.Fault is null) is not { } found || !File.Exists(_storage.OfFile(job.Id, found.Number)))
        {
            return null;
        }

        var files = new JobFiles(_storage, job);
        using var stream = files.Open(name);
        var records = CsvFile.Read(stream, files.FormatOf(name, CsvFormat.Of(encoding, delimiter))).Take(PreviewedRows + 1).ToList();
        return records.Count == 0 ? null : new FilePreview([.. records[0].Fields.Select(field => field.Trim())], [.. records.Skip(1).Select(record => record.Fields)]);
    }

    private ImportJob NewJob(Guid id, Viewer viewer, IReadOnlyList<UploadedFile> files)
    {
        var now = _jobs.Now;
        return new ImportJob { Id = id, Member = viewer.Id, At = now, StateAt = now, Host = ImportStorage.Host, Files = files, Mapping = MappingFile.Write(MappingGuess.Of(files)) };
    }

    /// <summary>Adds files. They take the place of those of the same name; of a workbook of the same name, of all its sheets.</summary>
    private static void Add(ImportJob stored, IReadOnlyList<UploadedFile> files)
    {
        var mapping = MappingFile.ReadDraft(stored.Mapping);
        var names = files.Select(SentAs).ToHashSet();
        var replaced = stored.Files.Where(file => names.Contains(SentAs(file))).Select(file => file.Name).ToHashSet();
        stored.Files = [.. stored.Files.Where(file => !replaced.Contains(file.Name)), .. files];
        stored.Mapping = MappingFile.Write(mapping with { Steps = [.. mapping.Steps.Where(step => !replaced.Contains(step.File)), .. MappingGuess.Of(files).Steps] });
    }

    private static string SentAs(UploadedFile file) => file.Workbook?.Name ?? file.Name;
}
