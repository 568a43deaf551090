using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Web.Components;

namespace CustomerSuccess.Web.Imports;

/// <summary>Draws a job: what state it is in, what was counted, and which lines are in the way.</summary>
public sealed class ImportViews(ImportDesk desk, FileViews files, ImportWords words, IDisplay display, TimeProvider time)
{
    /// <summary>How many lines a page of a list has.</summary>
    public const int PageLength = 20;

    /// <summary>Returns the view of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="mappings">The mappings that could be chosen.</param>
    /// <param name="who">The name of who sent it.</param>
    /// <param name="takenBack">When it was taken back, and by whom.</param>
    /// <param name="zone">The time zone of instants.</param>
    /// <param name="refused">The page of refused lines, from 1.</param>
    /// <param name="warned">The page of suspicious lines, from 1.</param>
    public ImportView Of(ImportJob job, MappingView mappings, string who, (DateTime At, string? By)? takenBack, TimeZoneInfo zone, int refused, int warned)
    {
        ArgumentNullException.ThrowIfNull(job);
        var mapping = MappingFile.ReadDraft(job.Mapping);
        var isBusy = job.State is ImportJobState.Checking or ImportJobState.Applying;
        var (running, isHere) = (desk.Running(job.Id), desk.HasFiles(job));
        var isReady = isHere && mappings.IsReady;
        var written = job.Counts.Sum(counts => counts.New + counts.Changed);
        return new ImportView(
            job.Id, words.Names([.. job.Files.Select(file => file.Name)]), ToneOf(job, isHere),
            takenBack is { } undone ? words["Long.TakenBack", ImportWords.Name(undone.By), Moment(undone.At, zone)] : StateOf(job, isHere, running) + LeftOut(job),
            words["SentBy", ImportWords.Name(who), Moment(job.At, zone)],
            isBusy ? ProgressOf(running) : null,
            isHere && !isBusy ? files.Of(job, mapping) : [],
            mappings,
            [.. job.Counts.Select(RowOf)],
            Refusals(job, refused), Warnings(job, warned),
            [.. isHere && job.Refusals > 0 ? desk.RefusedFiles(job).Select(file => new DownloadView(file, $"imports/{job.Id}/refused.csv?file={Uri.EscapeDataString(file)}")) : []])
        {
            IsBusy = isBusy,
            CanChange = !isBusy && isHere && job.State is not ImportJobState.Applied,
            CanThrowAway = !isBusy && job.State is not ImportJobState.Applied,
            CanCheck = !isBusy && isReady && job.State is not ImportJobState.Applied,
            IsUnready = !isBusy && isHere && !isReady && job.State is not ImportJobState.Applied,
            Apply = job.State is ImportJobState.Checked or ImportJobState.Stopped or ImportJobState.Failed && isReady && written > 0 ? words[written == 1 ? "Apply.One" : "Apply", display.Number(written)] : null,
            CanCancel = isBusy && (running is null ? job.Ending is null || desk.IsLost(job) : !running.IsCancelled),
            IsIn = job.State is ImportJobState.Applied,
        };
    }

    private string Moment(DateTime instant, TimeZoneInfo zone) => display.Moment(new DateTimeOffset(instant, TimeSpan.Zero), zone);

    private static CallTone ToneOf(ImportJob job, bool isHere) => job.State switch
    {
        ImportJobState.Failed => CallTone.Error,
        ImportJobState.Stopped => CallTone.Warning,
        ImportJobState.Checked when job.Refusals > 0 => CallTone.Warning,
        ImportJobState.Uploaded or ImportJobState.Checked when job.Files.Any(IsUnreadable) => CallTone.Warning,
        ImportJobState.Applied => CallTone.Note,
        _ => isHere ? CallTone.Note : CallTone.Warning,
    };

    private string StateOf(ImportJob job, bool isHere, RunningImport? running) => job.State switch
    {
        _ when running is { IsCancelled: true } => words["Long.Stopping"],
        ImportJobState.Applied => words[job.Ending is ImportJobEnd.NothingNew ? "Long.NothingNew" : job.Refusals > 0 ? "Long.AppliedInPart" : "Long.Applied"],
        ImportJobState.Checking or ImportJobState.Applying when running is null => words[desk.IsLost(job) ? "Long.Lost" : job.Ending is null ? "Long.OtherServer" : "Long.Asked"],
        _ when !isHere => words["Long.Elsewhere", job.Host],
        ImportJobState.Checked => words[job.Counts.Sum(counts => counts.New + counts.Changed) == 0 ? "Long.CheckedNothing" : job.Refusals > 0 ? "Long.CheckedInPart" : "Long.Checked"],
        ImportJobState.Stopped or ImportJobState.Failed => words["End." + job.Ending],
        _ => words["Long." + job.State],
    };

    /// <summary>The files that nothing can be read of: what is said of the rest does not hold for them.</summary>
    private string LeftOut(ImportJob job) => job.State is ImportJobState.Uploaded or ImportJobState.Checked or ImportJobState.Applied && job.Files.Any(IsUnreadable)
        ? $" {words["LeftOut", string.Join(words["Comma"], job.Files.Where(IsUnreadable).Select(file => ImportWords.Name(file.Name)))]}"
        : string.Empty;

    private static bool IsUnreadable(UploadedFile file) => file.Look.Fault is not null;

    private ProgressView ProgressOf(RunningImport? running)
    {
        if (running?.Progress is not { } progress)
        {
            return new ProgressView(words[running is null ? "Elsewhere" : "Waiting"], null, string.Empty);
        }

        var seconds = Math.Max(0.5, (time.GetUtcNow() - running.Since).TotalSeconds);
        var share = Math.Clamp(progress.Share, 0, 1);
        var left = share > 0.02 ? words["Left", LeftText(seconds * (1 - share) / share)] : words["LeftUnknown"];
        return new ProgressView(
            words["Progress", display.Number(progress.Lines), display.Number((decimal)Math.Round(progress.Lines / seconds)), left],
            share, display.Percent((decimal)share, 0));
    }

    private string LeftText(double seconds) => seconds < 90 ? words["Seconds", display.Number((decimal)Math.Ceiling(seconds))] : words["Minutes", display.Number((decimal)Math.Ceiling(seconds / 60))];

    private CountsRow RowOf(ImportCounts counts) => new(
        words.Kind(counts.Kind), display.Number(counts.New), display.Number(counts.Changed), display.Number(counts.Same), display.Number(counts.Refused), counts.Refused > 0);

    private LineListView? Refusals(ImportJob job, int page) => ListOf(job.Refusals, page, skip => desk.Refusals(job, skip, PageLength), refusal =>
        new LineRow(refusal.File, display.Number(refusal.Line), refusal.Column ?? string.Empty, refusal.Value ?? string.Empty, words.Reason(refusal)));

    private LineListView? Warnings(ImportJob job, int page) => ListOf(job.Warnings, page, skip => desk.Warnings(job, skip, PageLength), warning =>
        new LineRow(warning.File, display.Number(warning.Line), warning.Column, warning.Value, words.Warning(warning)));

    private LineListView? ListOf<T>(long count, int page, Func<long, IReadOnlyList<T>> read, Func<T, LineRow> row)
    {
        var pages = (int)Math.Min(int.MaxValue, (count + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page, 1, Math.Max(1, pages));
        return count == 0 ? null : new LineListView(display.Number(count), [.. read((shown - 1L) * PageLength).Select(row)], shown, pages);
    }
}
