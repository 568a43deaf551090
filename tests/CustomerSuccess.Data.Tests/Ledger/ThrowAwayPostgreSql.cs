using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CustomerSuccess.Data.Tests.Ledger;

/// <summary>A PostgreSQL server of its own that can be stopped and started, and is gone afterwards. As root it runs as the user postgres, which PostgreSQL insists on.</summary>
public sealed class ThrowAwayPostgreSql : IDisposable
{
    private static readonly string? Binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderBy(version => version.Length).ThenBy(version => version, StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"customer-success-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private readonly string _options;
    private bool _isRunning;

    public ThrowAwayPostgreSql(params string[] settings)
    {
        _options = string.Join(' ', ((string[])[$"port={_port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", .. settings]).Select(setting => $"-c {setting}"));
        ConnectionString = $"Host=127.0.0.1;Port={_port};Username=postgres";
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsOwner("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Start();
    }

    /// <summary>Gets why there can be no such server here; none where there can.</summary>
    public static string? WhyNot => Binaries is null ? "There is no /usr/lib/postgresql/*/bin/initdb; install Debian's postgresql." : null;

    public string ConnectionString { get; }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    public void Start()
    {
        RunAsOwner("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", _options, "-w", "start");
        _isRunning = true;
    }

    public void Stop()
    {
        RunAsOwner("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");
        _isRunning = false;
    }

    /// <summary>Runs statements in another process.</summary>
    public void Psql(string database, string statements) =>
        Run(Path.Combine(Binaries!, "psql"), "-v", "ON_ERROR_STOP=1", "-1", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", database, "-c", statements);

    public void Dispose()
    {
        if (_isRunning)
        {
            Stop();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, program);
        if (IsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output goes nowhere: a server that inherits a pipe would keep it open for as long as it runs.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
