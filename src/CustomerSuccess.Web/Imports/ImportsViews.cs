using System.Globalization;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Sheets;

namespace CustomerSuccess.Web.Imports;

/// <summary>Draws the list of imports.</summary>
public sealed class ImportsViews(ImportDesk desk, ImportWords words, IDisplay display)
{
    public const int PageLength = 20;

    public ImportsView Of(IReadOnlyList<ImportJob> open, IReadOnlyList<ImportedBatch> batches, int count, int page, TimeZoneInfo zone) => new(
        [.. open.Select(job => new OpenImport(job.Id, words.Names([.. job.Files.Select(file => file.Name)]), Moment(job.At, zone), words.State(job.State), job.State is ImportJobState.Checking or ImportJobState.Applying, job.State is ImportJobState.Stopped or ImportJobState.Failed))],
        [.. batches.Select(batch => RowOf(batch, zone))],
        words["Batches", display.Number(count)], page, (count + PageLength - 1) / PageLength,
        words.Size(desk.MostBytes), desk.MostBytes);

    /// <summary>Draws one that was done.</summary>
    public DoneImport RowOf(ImportedBatch done, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(done);
        var batch = done.Batch;
        string[] names = [.. batch.Files.Select(file => file.Name)];
        var undoing = desk.Running(batch.Id) is { Task: ImportTask.Undo } running ? words["Undoing", display.Percent((decimal)(running.Progress?.Share ?? 0), 0)] : null;
        return new DoneImport(
            batch.Id, Moment(batch.At, zone), done.Who ?? words["CommandLine"], words.Names(names),
            string.Join(words["Semicolon"], batch.Counts.Where(counts => counts.New + counts.Changed + counts.Refused > 0).Select(CountsOf)),
            done.HasJob ? $"imports/{batch.Id}" : null,
            batch.UndoneAt is { } at ? words["UndoneBy", done.UndoneBy ?? "–", Moment(at, zone)] : null,
            batch.UndoRefusal is { } refusal ? RefusalOf(refusal, batch.UndoRefusedFor) : null, undoing)
        {
            PlainFiles = string.Join(words["Comma"], names),
            DoneAt = SheetCell.At(Moment(batch.At, zone), batch.At, zone),
            UndoneAt = SheetCell.At(string.Empty, batch.UndoneAt, zone),
        };
    }

    private string CountsOf(ImportCounts counts) => words["CountsOf", words.Kind(counts.Kind), display.Number(counts.New), display.Number(counts.Changed), display.Number(counts.Refused)];

    private string RefusalOf(UndoRefusal refusal, string? what) => refusal is UndoRefusal.MonthClosed && what?.Split('/') is [var from, var until]
        ? words["Undo.MonthClosed", display.Range(new Period(Day(from), Day(until)))]
        : words["Undo." + refusal, what is null ? string.Empty : words["Record." + what]];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Moment(DateTime instant, TimeZoneInfo zone) => display.Moment(new DateTimeOffset(instant, TimeSpan.Zero), zone);
}
