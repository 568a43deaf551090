using System.Diagnostics;
using System.Globalization;
using CustomerSuccess.Data.Backups;
using Npgsql;

namespace CustomerSuccess.Data.PostgreSql;

/// <summary>The programs that come with PostgreSQL: on the PATH, or where Debian keeps those of each version.</summary>
/// <param name="connectionString">The database that they work on.</param>
/// <param name="folders">Where they are looked for instead.</param>
public sealed class PostgreSqlPrograms(string connectionString, IReadOnlyList<string>? folders = null)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Holds that programs are installed, before anything is touched.</summary>
    /// <exception cref="BackupRefusedException">One of them is not.</exception>
    public void Require(params IEnumerable<string> programs)
    {
        if (programs.FirstOrDefault(program => Find(program) is null) is { } missing)
        {
            throw new BackupRefusedException(BackupRefusal.ProgramIsMissing, missing);
        }
    }

    /// <summary>Makes a program ready to start against the database. The password goes by the environment, never by the command line, which others on the machine can read.</summary>
    /// <exception cref="BackupRefusedException">It is not installed.</exception>
    public ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program) ?? throw new BackupRefusedException(BackupRefusal.ProgramIsMissing, program), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings().Where(setting => !string.IsNullOrEmpty(setting.Value)))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private string? Find(string program) => (folders ?? InstalledFolders())
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> InstalledFolders() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(DebianFolders());

    /// <summary>The latest version first: pg_dump refuses a server that is newer than itself.</summary>
    private static IEnumerable<string> DebianFolders() => Directory.Exists(DebianFolder)
        ? Directory.EnumerateDirectories(DebianFolder).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin"))
        : [];

    private (string Name, string? Value)[] Settings()
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        return
        [
            ("PGHOST", server.Host), ("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture)), ("PGUSER", server.Username),
            ("PGDATABASE", server.Database), ("PGPASSWORD", server.Password), ("PGPASSFILE", server.Passfile),
            ("PGSSLMODE", ModeOf(server.SslMode)), ("PGSSLROOTCERT", server.RootCertificate), ("PGAPPNAME", "customer-success"),
        ];
    }

    private static string ModeOf(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
