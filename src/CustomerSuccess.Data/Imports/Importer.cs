using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports;

/// <summary>Brings files into the records, in one transaction: all of it is in, or nothing is.</summary>
public sealed class Importer(IBulkWriter writer, TimeProvider time)
{
    /// <summary>Imports files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told how far it is, about once every thousand lines.</param>
    /// <param name="refused">Is told each refusal as it happens; the result keeps only the first thousand.</param>
    /// <param name="cancellationToken">Ends the import, with nothing written.</param>
    /// <exception cref="NotAllowedException">The viewer may not import.</exception>
    public async Task<ImportResult> RunAsync(
        IImportFiles files, ImportOptions options, IProgress<ImportProgress>? progress = null, Action<ImportRefusal>? refused = null, CancellationToken cancellationToken = default)
    {
        if (options.Viewer is { Imports: false })
        {
            throw new NotAllowedException("The viewer may not import files.");
        }

        ArgumentNullException.ThrowIfNull(options);
        var report = new ImportReport(refused);
        var counted = new CountedFiles(files);
        var parts = options.Mapping is { } mapping ? MappedFiles.PartsOf(mapping, counted, report) : OwnFiles.PartsOf(counted, report);
        // Disposed without a commit, it leaves nothing behind.
        await using var bulk = options.IsDryRun ? await writer.BeginTrialAsync(cancellationToken) : await writer.BeginAsync(cancellationToken);
        await bulk.ExpectLookupsAsync(cancellationToken);
        var run = new ImportRun(bulk, report, options.Viewer, time.GetUtcNow().UtcDateTime, Telling(progress, counted, parts))
        {
            Warned = options.Warned,
            Steps = options.IsDryRun ? null : new UndoSteps(bulk, options.Batch ?? Guid.CreateVersion7()),
        };
        foreach (var part in parts.OrderBy(part => RecordKinds.PlaceOf(part.Kind)))
        {
            await part.Kind.ImportAsync(part.Lines(report), run, cancellationToken);
        }

        var outcome = OutcomeOf(options, report);
        if (outcome is not ImportOutcome.Applied)
        {
            return new ImportResult(outcome, report, null);
        }

        var batch = await RecordAsync(run, counted, parts, options, cancellationToken);
        await (options.Finish?.Invoke(bulk.Context, report, cancellationToken) ?? Task.CompletedTask);
        await bulk.CommitAsync("import", cancellationToken);
        return new ImportResult(outcome, report, batch);
    }

    private static ImportOutcome OutcomeOf(ImportOptions options, ImportReport report) => options.IsStrict && report.Refused > 0 ? ImportOutcome.RefusedAsStrict
        : options.IsDryRun ? ImportOutcome.DryRun
        : report.Written == 0 ? ImportOutcome.NothingNew
        : ImportOutcome.Applied;

    private static Action<string, long>? Telling(IProgress<ImportProgress>? progress, CountedFiles files, IReadOnlyList<ImportPart> parts)
    {
        var (lines, bytes) = (0L, Math.Max(1, parts.Where(part => files.Names.Contains(part.File)).Sum(part => files.Length(part.File))));
        return progress is null ? null : (kind, more) =>
        {
            lines += more;
            progress.Report(new ImportProgress(kind, lines, Math.Min(1, files.Read / (double)bytes)));
        };
    }

    private async Task<Guid> RecordAsync(ImportRun run, CountedFiles files, IReadOnlyList<ImportPart> parts, ImportOptions options, CancellationToken stop)
    {
        var described = new List<ImportedFile>();
        foreach (var file in parts.Select(part => part.File).Distinct().Where(files.Names.Contains))
        {
            described.Add(await files.DescribeAsync(file, stop));
        }

        var steps = run.Steps!;
        await steps.WriteAsync(stop);
        var batch = new ImportBatch
        {
            Id = steps.Batch,
            At = run.Now,
            Member = run.Member,
            Mapping = options.Mapping is { Name.Length: > 0 } named ? named.Name : null,
            Files = described,
            Counts = [.. run.Report.Counts],
            DoneAt = time.GetUtcNow().UtcDateTime,
            FirstDay = steps.Days.First,
            UntilDay = steps.Days.Until,
        };
        run.Context.Add(batch);
        await run.Context.SaveChangesAsync(stop);
        run.Context.ChangeTracker.Clear();
        return batch.Id;
    }
}
