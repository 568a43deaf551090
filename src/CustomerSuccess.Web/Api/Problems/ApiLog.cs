namespace CustomerSuccess.Web.Api.Problems;

internal static partial class ApiLog
{
    [LoggerMessage(LogLevel.Error, "A request of the API failed")]
    public static partial void Failed(ILogger log, Exception fault);
}
