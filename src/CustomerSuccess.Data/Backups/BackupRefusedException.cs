namespace CustomerSuccess.Data.Backups;

/// <summary>A backup that is not made or not brought back; nothing was changed.</summary>
public sealed class BackupRefusedException(BackupRefusal refusal, string what) : Exception($"{refusal}: {what}")
{
    public BackupRefusal Refusal => refusal;

    /// <summary>Gets what is in the way: a file, a table, a migration, a program, or what a program said.</summary>
    public string What => what;
}

/// <summary>Why a backup is not made or not brought back.</summary>
public enum BackupRefusal
{
    /// <summary>There is a file of that name.</summary>
    FileIsThere,

    /// <summary>There is no such file.</summary>
    NoSuchFile,

    /// <summary>The file is not a backup of this product, or a damaged one.</summary>
    NotABackup,

    /// <summary>The file is a backup of the other kind of database.</summary>
    OfTheOtherDatabase,

    /// <summary>The backup is of a later version of this program.</summary>
    OfALaterVersion,

    /// <summary>The database has records.</summary>
    DatabaseIsNotEmpty,

    /// <summary>Another process has the database's file open.</summary>
    DatabaseIsInUse,

    /// <summary>A program of PostgreSQL is not installed.</summary>
    ProgramIsMissing,

    /// <summary>A program of PostgreSQL failed.</summary>
    ProgramFailed,
}
