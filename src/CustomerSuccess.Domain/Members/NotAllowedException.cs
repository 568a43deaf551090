namespace CustomerSuccess.Domain.Members;

/// <summary>Somebody asked for a record that they may not read or write.</summary>
/// <param name="message">What was asked for; without anything personal, since it is logged.</param>
public sealed class NotAllowedException(string message) : Exception(message);
