using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>A copy of the records beside them, for a transaction that is never committed. It is gone when it is disposed.</summary>
internal sealed class TrialCopy : IDisposable
{
    private const string Mark = ".trial-";
    private const string Held = ".held";
    private readonly string _file;
    private readonly FileStream _held;

    private TrialCopy(string file)
    {
        _file = file;
        // The system gives it free when the process ends, however it ends: so the next one knows what was left behind.
        _held = new FileStream(file + Held, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Copies the records as they are now. Others read and write them meanwhile.</summary>
    public static async Task<TrialCopy> MakeAsync(CustomerSuccessContext records, CancellationToken cancellationToken)
    {
        await records.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)records.Database.GetDbConnection();
        var place = Path.GetFullPath(connection.DataSource);
        RemoveForgotten(place);
        var copy = new TrialCopy($"{place}{Mark}{Guid.NewGuid():N}");
        try
        {
            await Task.Run(
                () =>
                {
                    using var target = new SqliteConnection(SqliteFiles.Alone(copy._file, SqliteOpenMode.ReadWriteCreate));
                    target.Open();
                    connection.BackupDatabase(target);
                },
                cancellationToken);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Opens a context on the copy, set up as that of the records.</summary>
    public async Task<CustomerSuccessContext> OpenAsync(CustomerSuccessContext records, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>((DbContextOptions<CustomerSuccessContext>)records.GetService<IDbContextOptions>())
            .UseSqlite(SqliteFiles.Alone(_file, SqliteOpenMode.ReadWrite)).Options;
        var context = new CustomerSuccessContext(options) { Author = records.Author };
        await context.Database.OpenConnectionAsync(cancellationToken);
        // Nobody will miss it when the power fails.
        await context.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF", cancellationToken);
        return context;
    }

    public void Dispose()
    {
        Remove(_file);
        _held.Dispose();
        File.Delete(_file + Held);
    }

    private static void Remove(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm", file + "-journal" })
        {
            File.Delete(part);
        }
    }

    /// <summary>Removes copies that a process left behind which was killed.</summary>
    private static void RemoveForgotten(string place)
    {
        foreach (var held in Directory.EnumerateFiles(Path.GetDirectoryName(place)!, Path.GetFileName(place) + Mark + "*" + Held))
        {
            try
            {
                using (new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    Remove(held[..^Held.Length]);
                }

                File.Delete(held);
            }
            catch (IOException)
            {
                // Somebody is at it, or was quicker.
            }
        }
    }
}
