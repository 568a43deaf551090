namespace CustomerSuccess.Data.Moving;

/// <summary>Databases between which nothing is moved. The old one is as it was, and so are the records of the new one.</summary>
public sealed class MoveRefusedException(MoveRefusal refusal, string what) : Exception($"{refusal}: {what}")
{
    public MoveRefusal Refusal => refusal;

    /// <summary>Gets what is in the way: a table, or a migration.</summary>
    public string What => what;
}

/// <summary>Why nothing is moved.</summary>
public enum MoveRefusal
{
    /// <summary>The database that records are taken from has no tables of ours.</summary>
    SourceIsNotOurs,

    /// <summary>The database that records are taken from was not brought up to this version.</summary>
    SourceIsOlder,

    /// <summary>The database that records are taken from is of a later version.</summary>
    SourceIsNewer,

    /// <summary>The database that records are brought to is of a later version.</summary>
    TargetIsNewer,

    /// <summary>The database that records are brought to has records.</summary>
    TargetIsNotEmpty,
}
