using System.Data.Common;
using CustomerSuccess.Data.Backups;

namespace CustomerSuccess.Web.Commands;

/// <summary>What the verbs of backups say alike.</summary>
internal static class Backups
{
    public static string FileOf(Arguments arguments, Terminal terminal) =>
        arguments.Words is [var file] ? Path.GetFullPath(file) : throw new UsageException(terminal.Text["BackupFileMissing"]);

    public static async Task<ExitCode> TryAsync(Terminal terminal, Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Done;
        }
        catch (BackupRefusedException refused)
        {
            terminal.Warn(terminal.Text["Backup" + refused.Refusal, refused.What]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Warn(terminal.Text["FileFault", fault.Message]);
        }
        catch (DbException fault)
        {
            terminal.Warn(terminal.Text["DatabaseFault", fault.Message]);
        }

        return ExitCode.Failed;
    }
}
