using System.Globalization;

namespace CustomerSuccess.Benchmarks;

/// <summary>How large the company is, how often each thing is timed, and whether the models, imports, leaving and moving, or ChartMogul's API, are looked at in place of the figures.</summary>
internal sealed record BenchmarkOptions(int Customers, int Runs, int Seed, bool IsOfModels, bool IsOfImports, bool IsOfTransfers, bool IsOfChartMogul)
{
    public static BenchmarkOptions Of(string[] args)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        return new BenchmarkOptions(Number("--customers", 1_000_000), Number("--runs", 11), Number("--seed", 1), args.Contains("--models"), args.Contains("--imports"), args.Contains("--transfers"), args.Contains("--chartmogul"));
    }
}
