namespace CustomerSuccess.Domain.Closing;

/// <summary>What became of closing a month or opening it again.</summary>
public enum ClosingOutcome
{
    /// <summary>It is as it was wanted.</summary>
    Done,

    /// <summary>Somebody else did so before.</summary>
    WasAlready,

    /// <summary>The month is not over yet.</summary>
    NotOver,

    /// <summary>Days of it are closed with another month: of the other calendar, perhaps.</summary>
    Overlaps,

    /// <summary>The reason says too little.</summary>
    ReasonMissing,
}
