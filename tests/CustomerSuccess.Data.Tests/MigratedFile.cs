using CustomerSuccess.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests;

/// <summary>A SQLite file with the tables of this version and nothing in them. It is made once in a process, and each test starts on a copy.</summary>
internal static class MigratedFile
{
    private static readonly Lazy<string> Made = new(Make);

    public static void CopyTo(string file) => File.Copy(Made.Value, file);

    private static string Make()
    {
        var file = Path.Combine(Path.GetTempPath(), $"customer-success-{Guid.NewGuid():N}.db");
        var options = new DbContextOptionsBuilder<CustomerSuccessContext>();
        SqliteServices.Configure(options, $"Data Source={file};Pooling=False");
        using (var context = new CustomerSuccessContext(options.Options))
        {
            context.Database.Migrate();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }
}
