using Microsoft.Extensions.Logging;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Writes down what became of jobs, however long the database is away.</summary>
internal sealed partial class StateWriting(TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(4);

    /// <summary>Tries until the database is there; at the end of the server once more, for a few seconds.</summary>
    public async Task UntilDoneAsync(Func<CancellationToken, Task> write, CancellationToken stoppingToken)
    {
        var isLast = stoppingToken.IsCancellationRequested;
        while (true)
        {
            try
            {
                using var patience = isLast ? new CancellationTokenSource(LastPatience) : CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await write(patience.Token);
                return;
            }
            catch (Exception fault) when (!isLast)
            {
                isLast = stoppingToken.IsCancellationRequested;
                LogTryingAgain(fault.Message);
                await Task.Delay(isLast ? TimeSpan.Zero : Pause, time, CancellationToken.None);
            }
            catch (Exception fault)
            {
                LogTryingAgain(fault.Message);
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The state of an import could not be written; trying again: {Reason}")]
    private partial void LogTryingAgain(string reason);
}
