using CustomerSuccess.Data.Imports.Jobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Imports;

/// <summary>Where files of imports wait and how long they may be. Bound from the <c>Imports</c> section.</summary>
public sealed class ImportsOptions
{
    public const string Section = "Imports";

    /// <summary>Gets the folder; by default one beside the records: beside the file of SQLite, or in the working folder.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets how many megabytes a file may have.</summary>
    public int MaxMegabytes { get; init; } = 1024;

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<ImportsOptions>().BindConfiguration(Section)
        .Validate(options => options.MaxMegabytes is > 0 and <= 1024 * 1024, "Imports:MaxMegabytes has to be from 1 to 1048576.")
        .ValidateOnStart();

    internal static ImportStorage Storage(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ImportsOptions>>().Value;
        return new ImportStorage(options.Folder ?? Beside(services.GetRequiredService<IOptions<RecordsOptions>>().Value), options.MaxMegabytes * 1024L * 1024L);
    }

    private static string Beside(RecordsOptions records)
    {
        var file = records.Database is RecordsDatabase.Sqlite ? new SqliteConnectionStringBuilder(records.ConnectionString).DataSource : "customer-success";
        return Path.GetFullPath(Path.ChangeExtension(file, null) + "-imports");
    }
}
