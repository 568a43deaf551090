using System.Diagnostics;
using System.Text.RegularExpressions;
using CustomerSuccess.Web;

namespace CustomerSuccess.Browser.Tests;

/// <summary>The dashboard as a process of its own on SQLite, that a test may kill and start again.</summary>
internal sealed partial class KilledServer : IAsyncDisposable
{
    public const string Email = "admin@acme.example";
    public const string Password = "a long sentence";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-success-killed-").FullName;
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location]) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings())
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, address);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the process as a lost machine would: it is told nothing and writes nothing more.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Records:ConnectionString"] = $"Data Source={Path.Combine(_folder, "records.db")}",
        ["DataProtection:Keys"] = Path.Combine(_folder, "keys"),
        ["Bootstrap:AdminEmail"] = Email,
        ["Bootstrap:AdminPassword"] = Password,
    };

    private static void Hear(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex("Now listening on: \\W*(?<address>http://127\\.0\\.0\\.1:[0-9]+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
