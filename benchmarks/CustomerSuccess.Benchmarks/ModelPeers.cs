using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CustomerSuccess.Domain.Purchasing;

namespace CustomerSuccess.Benchmarks;

/// <summary>The same in Python's scipy and in R's survival, where they are installed: they read the same customers from a file, time themselves without the reading, and print value and time.</summary>
internal sealed class ModelPeers(MadeUpCustomers shop) : IDisposable
{
    /// <summary>Debian's own, which is the one that has Debian's scipy, whatever other Python comes first on the path.</summary>
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("model-peers-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Returns the log-likelihood of every customer.</summary>
    public PeerResult? Likelihood(BgNbd model)
    {
        var customers = shop.Purchases;
        return Run(Python, "bgnbd.py", "once", File("customers", Columns(customers, one => one.Repeats, one => one.Recency, one => one.Age, _ => 1)), Text(model.R), Text(model.Alpha), Text(model.A), Text(model.B));
    }

    /// <summary>Returns the greatest log-likelihood.</summary>
    public PeerResult? Fit(IReadOnlyList<PurchaseGroup> groups) =>
        Run(Python, "bgnbd.py", "fit", File("groups", Columns(groups, one => one.Repeats, one => one.Recency, one => one.Age, one => one.Customers)));

    /// <summary>Returns the share still there after a year.</summary>
    public PeerResult? Survival() => Run("Rscript", "survival.R", File("lifetimes", Columns(shop.Lifetimes, one => (double)one.Length, one => one.IsEnded ? 1 : 0)));

    /// <summary>Returns the area under the curve.</summary>
    public PeerResult? Area() => Run(Python, "auc.py", File("scores", Columns(shop.Scores, one => (double)one.Score, one => one.IsLost ? 1 : 0)));

    private static double[] Columns<T>(IReadOnlyList<T> rows, params Func<T, double>[] columns) => [.. columns.SelectMany(column => rows.Select(column))];

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static PeerResult? Run(string program, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "Peers", script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var numbers = process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return new PeerResult(double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
            }

            Console.Error.WriteLine($"{program} {script}: {errors.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()}");
            return null;
        }
        catch (Win32Exception)
        {
            // There is no such program here.
            return null;
        }
    }

    private string File(string name, double[] values)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
        return path;
    }
}

/// <summary>What a peer found, and in how many milliseconds.</summary>
internal sealed record PeerResult(double Value, double Milliseconds);
