using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Changes;

internal static partial class ChangeFeedLog
{
    [LoggerMessage(LogLevel.Warning, "Changes of the records could not be read; trying again")]
    public static partial void ReadingFailed(ILogger log, Exception fault);
}
