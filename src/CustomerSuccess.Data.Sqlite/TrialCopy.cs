using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CustomerSuccess.Data.Sqlite;

/// <summary>A copy of the records beside them, for a transaction that is never committed. It is gone when it is disposed.</summary>
internal sealed class TrialCopy : IDisposable
{
    private const string Mark = ".trial-";
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private readonly string _file;

    private TrialCopy(string file) => _file = file;

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

    public void Dispose() => Remove(_file);

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
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(place)!, Path.GetFileName(place) + Mark + "*").Where(file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Forgotten))
        {
            File.Delete(file);
        }
    }
}
