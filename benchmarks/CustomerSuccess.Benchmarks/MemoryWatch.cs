using System.Diagnostics;

namespace CustomerSuccess.Benchmarks;

/// <summary>Looks at the managed memory of long work after a quarter and at the end, each time without what is garbage.</summary>
internal sealed class MemoryWatch
{
    private long _quarter;
    private long _end;

    /// <summary>Hears how far the work is, 0 to 1.</summary>
    public void At(double share)
    {
        _quarter = _quarter == 0 && share >= 0.25 ? GC.GetTotalMemory(forceFullCollection: true) : _quarter;
        _end = _end == 0 && share >= 0.98 ? GC.GetTotalMemory(forceFullCollection: true) : _end;
    }

    /// <summary>Adds what was seen.</summary>
    public void AddTo(ResultTable table, string what) => table.Add(
        $"Managed memory meanwhile: {what}", ResultTable.Text($"{_quarter / 1e6:0} MB after a quarter"), ResultTable.Text($"{_end / 1e6:0} MB at the end"), string.Empty, "flat", _end < _quarter + 20_000_000);

    /// <summary>Returns how many milliseconds work takes.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
