namespace CustomerSuccess.Data.Imports;

/// <summary>What became of a record that was sent.</summary>
public enum RecordOutcome
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It was there and is different now.</summary>
    Changed,

    /// <summary>It was there and is the same.</summary>
    Same,

    /// <summary>It was not taken.</summary>
    Refused,
}
