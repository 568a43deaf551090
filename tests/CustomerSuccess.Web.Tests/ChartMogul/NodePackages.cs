using System.Diagnostics;

namespace CustomerSuccess.Web.Tests.ChartMogul;

/// <summary>The official client as npm has it, installed by the lock file into an ignored folder, once for all tests.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>Returns the folder that the client is in.</summary>
    public static Task<string> FolderAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests", "CustomerSuccess.Web.Tests", "ChartMogul");
        var mark = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (mark.Exists && mark.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
        {
            return folder;
        }

        using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var said = Task.WhenAll(install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
        await install.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        install.ExitCode.Should().Be(0, string.Concat(await said));
        mark.Refresh();
        mark.LastWriteTimeUtc = DateTime.UtcNow;
        return folder;
    }
}
