namespace CustomerSuccess.Data.Backups;

/// <summary>A file that is a backup, or is to become one.</summary>
public static class BackupFile
{
    private static readonly byte[] Sqlite = "SQLite format 3\0"u8.ToArray();
    private static readonly byte[] PostgreSql = "PGDMP"u8.ToArray();

    /// <summary>Lets a backup be written beside its place, and gives it its name when it is complete: a half-written file is never taken for a backup.</summary>
    /// <exception cref="BackupRefusedException">There is a file of that name.</exception>
    public static async Task WriteAsync(string file, bool replaces, Func<string, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (File.Exists(file) && !replaces)
        {
            throw new BackupRefusedException(BackupRefusal.FileIsThere, file);
        }

        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            MakeForOwner(part);
            await write(part);
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Holds that a file is a backup of the kind that is restored.</summary>
    /// <exception cref="BackupRefusedException">It is not.</exception>
    public static void Require(string file, bool isSqlite)
    {
        if (!File.Exists(file))
        {
            throw new BackupRefusedException(BackupRefusal.NoSuchFile, file);
        }

        var head = new byte[Sqlite.Length];
        using (var stream = File.OpenRead(file))
        {
            _ = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }

        var (own, other) = isSqlite ? (Sqlite, PostgreSql) : (PostgreSql, Sqlite);
        if (!head.AsSpan().StartsWith(own))
        {
            throw new BackupRefusedException(head.AsSpan().StartsWith(other) ? BackupRefusal.OfTheOtherDatabase : BackupRefusal.NotABackup, file);
        }
    }

    /// <summary>A backup holds everything that the database does: nobody else on the machine reads it.</summary>
    private static void MakeForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }
}
