using System.Diagnostics;
using CustomerSuccess.Data.Backups;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>A program of PostgreSQL at work; ended when it is disposed.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;

    public ProgramRun(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _complaints = _process.StandardError.ReadToEndAsync();
    }

    public StreamReader Output => _process.StandardOutput;

    public StreamWriter Input => _process.StandardInput;

    /// <summary>Runs a program to its end and returns what it wrote.</summary>
    public static async Task<string> ReadAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        await using var run = new ProgramRun(start);
        run.Input.Close();
        var output = await run.Output.ReadToEndAsync(cancellationToken);
        await run.EndAsync(cancellationToken);
        return output;
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="BackupRefusedException">The program failed; it says why.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        var complaints = await _complaints.WaitAsync(cancellationToken);
        if (_process.ExitCode != 0)
        {
            throw new BackupRefusedException(BackupRefusal.ProgramFailed, complaints.Trim());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
