using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Undo;

namespace CustomerSuccess.Web.Api.Imports;

/// <summary>An import that was done.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="At">The instant.</param>
/// <param name="By">The name of who did it; none for the command line.</param>
/// <param name="Mapping">The mapping's name; none for files in our own format.</param>
/// <param name="Files">Its files.</param>
/// <param name="Counts">What became of the records of each kind.</param>
/// <param name="TakenBackAt">The instant at which it was taken back; none while it is in.</param>
/// <param name="TakenBackBy">The name of who took it back.</param>
/// <param name="NotTakenBack">Why the last try to take it back failed.</param>
/// <param name="NotTakenBackFor">What was in the way: the closed days, or the type of a record.</param>
internal sealed record ImportAnswer(
    Guid Id,
    DateTime At,
    string? By,
    string? Mapping,
    IReadOnlyList<ImportedFile> Files,
    IReadOnlyList<ImportCounts> Counts,
    DateTime? TakenBackAt,
    string? TakenBackBy,
    UndoRefusal? NotTakenBack,
    string? NotTakenBackFor)
{
    public static ImportAnswer Of(ImportedBatch done) => new(
        done.Batch.Id, done.Batch.At, done.Who, done.Batch.Mapping, done.Batch.Files, done.Batch.Counts, done.Batch.UndoneAt, done.UndoneBy, done.Batch.UndoRefusal, done.Batch.UndoRefusedFor);
}
