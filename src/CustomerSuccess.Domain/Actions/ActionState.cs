namespace CustomerSuccess.Domain.Actions;

/// <summary>What has become of something to do.</summary>
public enum ActionState
{
    /// <summary>It is still to be done.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It is not to be done any more.</summary>
    Withdrawn,
}
