using System.Data.Common;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Why work on a job ended before it was done.</summary>
internal static class EndedWork
{
    public static (ImportJobState State, ImportJobEnd End) Of(Exception fault, RunningImport running, CancellationToken stoppingToken) => fault switch
    {
        _ when stoppingToken.IsCancellationRequested => (ImportJobState.Stopped, ImportJobEnd.ServerEnded),
        _ when running.IsCancelled => (ImportJobState.Stopped, ImportJobEnd.Cancelled),
        FileNotFoundException or DirectoryNotFoundException => (ImportJobState.Failed, ImportJobEnd.FilesGone),
        _ when Causes(fault).Any(cause => cause is DbException or TimeoutException or System.Net.Sockets.SocketException or EndOfStreamException) => (ImportJobState.Failed, ImportJobEnd.RecordsAway),
        _ => (ImportJobState.Failed, ImportJobEnd.Fault),
    };

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
