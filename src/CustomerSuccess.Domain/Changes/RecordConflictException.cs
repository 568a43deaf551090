namespace CustomerSuccess.Domain.Changes;

/// <summary>Somebody else changed the record since it was read. Nothing was saved.</summary>
/// <param name="message">Which kind of record it was; without anything personal, since it is logged.</param>
public sealed class RecordConflictException(string message) : Exception(message);
