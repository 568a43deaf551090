namespace CustomerSuccess.Web.Commands;

/// <summary>A command that cannot be understood; the message is the user's, in their language.</summary>
internal sealed class UsageException(string message) : Exception(message);
