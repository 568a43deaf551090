namespace CustomerSuccess.Data.Programs;

/// <summary>What may become of records that are sent together.</summary>
public enum WritingWay
{
    /// <summary>Those that can be taken are taken.</summary>
    Each,

    /// <summary>All or none.</summary>
    All,

    /// <summary>All or none, and none that is there may change.</summary>
    New,
}
