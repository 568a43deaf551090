namespace CustomerSuccess.Data.Exports;

/// <summary>What came of taking a record away.</summary>
public enum Removal
{
    /// <summary>It is gone.</summary>
    Done,

    /// <summary>There was none.</summary>
    NotThere,

    /// <summary>Other records speak of it.</summary>
    InUse,

    /// <summary>A month that it counts in is closed.</summary>
    Closed,
}
