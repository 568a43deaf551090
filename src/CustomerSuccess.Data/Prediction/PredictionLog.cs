using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Prediction;

internal static partial class PredictionLog
{
    [LoggerMessage(LogLevel.Information, "Models were learned from {Customers} customers and {Purchases} purchases in {Milliseconds:F0} ms, up to change {Number}")]
    public static partial void Learned(ILogger log, int customers, long purchases, double milliseconds, long number);

    [LoggerMessage(LogLevel.Error, "Models could not be learned; those learned before stay in use")]
    public static partial void Failed(ILogger log, Exception fault);
}
