using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Keys;

internal static partial class KeysLog
{
    [LoggerMessage(LogLevel.Warning, "The last use of key {Key} could not be written")]
    public static partial void UseNotWritten(ILogger log, Exception fault, Guid key);
}
