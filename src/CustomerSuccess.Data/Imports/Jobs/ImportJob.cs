using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Files that were sent, on their way into the records.</summary>
/// <remarks>
/// The state <see cref="ImportJobState.Applied"/> and the batch of the same identifier are written in the transaction of the records: a job that
/// is not applied has left nothing behind, whatever became of its process.
/// </remarks>
public sealed class ImportJob
{
    public required Guid Id { get; init; }

    /// <summary>Gets who sent the files.</summary>
    public required MemberId Member { get; init; }

    /// <summary>Gets when the first was sent, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Gets the machine that has the files.</summary>
    public required string Host { get; init; }

    public ImportJobState State { get; set; }

    /// <summary>Gets or sets since when it is so, UTC.</summary>
    public DateTime StateAt { get; set; }

    /// <summary>Gets or sets why it came to a stop, or why nothing was to be written. While it is being worked on: whether somebody asked to end it.</summary>
    public ImportJobEnd? Ending { get; set; }

    /// <summary>Gets or sets the files.</summary>
    public required IReadOnlyList<UploadedFile> Files { get; set; }

    /// <summary>Gets or sets how they become records, as <see cref="Mappings.MappingFile"/> writes it.</summary>
    public required string Mapping { get; set; }

    /// <summary>Gets or sets what the last check, or the import itself, counted.</summary>
    public IReadOnlyList<ImportCounts> Counts { get; set; } = [];

    /// <summary>Gets or sets how many values of how many lines were refused: the length of the list.</summary>
    public long Refusals { get; set; }

    /// <summary>Gets or sets how many lines looked suspicious.</summary>
    public long Warnings { get; set; }

    /// <summary>Gets whether somebody works on it.</summary>
    public bool IsAtWork => State is ImportJobState.Checking or ImportJobState.Applying;
}

/// <summary>How far a job has come.</summary>
public enum ImportJobState
{
    /// <summary>The files are here.</summary>
    Uploaded = 0,

    /// <summary>It is done, to be taken back, so as to count.</summary>
    Checking = 1,

    /// <summary>It was checked and can be applied.</summary>
    Checked = 2,

    /// <summary>It is being applied; nothing is in yet.</summary>
    Applying = 3,

    /// <summary>It is in, or nothing of it was new.</summary>
    Applied = 4,

    /// <summary>Somebody, or the end of the server, stopped it. Nothing is in.</summary>
    Stopped = 5,

    /// <summary>It could not be done. Nothing is in.</summary>
    Failed = 6,
}

/// <summary>Why a job ended as it did.</summary>
public enum ImportJobEnd
{
    /// <summary>Somebody cancelled it.</summary>
    Cancelled = 0,

    /// <summary>The server ended meanwhile.</summary>
    ServerEnded = 1,

    /// <summary>The database was away.</summary>
    RecordsAway = 2,

    /// <summary>Something else went wrong; the server's log says what.</summary>
    Fault = 3,

    /// <summary>Nothing was new or different.</summary>
    NothingNew = 4,

    /// <summary>The files are not here any more.</summary>
    FilesGone = 5,
}
