using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Ledger;

internal static partial class LedgerLog
{
    [LoggerMessage(LogLevel.Information, "The ledger has read {Customers} customers in {Milliseconds:F0} ms, up to change {Number}")]
    public static partial void Loaded(ILogger log, int customers, double milliseconds, long number);

    [LoggerMessage(LogLevel.Debug, "The ledger has applied {Changes} changes, up to {Number}")]
    public static partial void Applied(ILogger log, int changes, long number);

    [LoggerMessage(LogLevel.Error, "The ledger could not read the records; it tries again")]
    public static partial void Failed(ILogger log, Exception fault);
}
