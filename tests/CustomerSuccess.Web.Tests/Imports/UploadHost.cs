namespace CustomerSuccess.Web.Tests.Imports;

/// <summary>The application with a folder of its own for what is sent, of which a file may have a megabyte.</summary>
public sealed class UploadHost : IDisposable
{
    public const string Password = "a long sentence";

    private readonly string _folder = Directory.CreateTempSubdirectory("customer-success-uploads-").FullName;

    public UploadHost() => Dashboard = new Dashboard(
        ("Bootstrap:AdminEmail", "admin@acme.example"), ("Bootstrap:AdminPassword", Password), ("Imports:Folder", _folder), ("Imports:MaxMegabytes", "1"));

    public Dashboard Dashboard { get; }

    /// <summary>Returns what is in the folder now.</summary>
    public string[] Files() => Directory.GetFileSystemEntries(_folder);

    public void Dispose()
    {
        Dashboard.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
