namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Why an import cannot be taken back.</summary>
public enum UndoRefusal
{
    /// <summary>A month that it speaks of is closed.</summary>
    MonthClosed = 0,

    /// <summary>A record of it was edited, or removed, since.</summary>
    EditedSince = 1,

    /// <summary>Records that came later refer to its records.</summary>
    ReferredTo = 2,

    /// <summary>Nothing was written down to take it back by.</summary>
    NothingKept = 3,

    /// <summary>It could not be done; the server's log says why.</summary>
    Fault = 4,
}

/// <summary>An import is not taken back.</summary>
/// <param name="reason">Why.</param>
/// <param name="what">Which days are closed, or which record is in the way.</param>
internal sealed class UndoRefusedException(UndoRefusal reason, string? what = null) : Exception($"The import cannot be taken back: {reason} {what}")
{
    public UndoRefusal Reason => reason;

    public string? What => what;
}
