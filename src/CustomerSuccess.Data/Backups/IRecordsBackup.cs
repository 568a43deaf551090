namespace CustomerSuccess.Data.Backups;

/// <summary>Keeps a copy of the whole database in a file, and brings it back. Each database does it in its own way.</summary>
public interface IRecordsBackup
{
    /// <summary>Writes a backup of one moment, while people go on working. The file gets its name when it is complete.</summary>
    /// <param name="file">The file.</param>
    /// <param name="replaces">Whether a file of that name may be overwritten.</param>
    /// <param name="cancellationToken">Ends it; no file is left.</param>
    /// <exception cref="BackupRefusedException">It cannot be made.</exception>
    Task BackupAsync(string file, bool replaces = false, CancellationToken cancellationToken = default);

    /// <summary>Puts a backup in the place of the database, and brings its tables up to this version.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="replaces">Whether records that the database has may be overwritten.</param>
    /// <param name="cancellationToken">Ends it; the database stays as it was.</param>
    /// <returns>Where the replaced database is kept; none where it is not.</returns>
    /// <exception cref="BackupRefusedException">It cannot be brought back; the database is as it was.</exception>
    Task<string?> RestoreAsync(string file, bool replaces = false, CancellationToken cancellationToken = default);
}
