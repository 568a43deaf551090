using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CustomerSuccess.Benchmarks;

/// <summary>What was measured, beside what it is held to.</summary>
internal sealed class ResultTable
{
    private readonly StringBuilder _rows = new("| what | ours | the peer | ratio | held to | |\n| --- | --- | --- | --- | --- | --- |\n");

    /// <summary>Gets whether everything that is held to something keeps it.</summary>
    public bool IsHeld { get; private set; } = true;

    /// <summary>Returns the median time in milliseconds, after a few runs that warm up.</summary>
    public static double Median(int runs, Action work)
    {
        for (var i = 0; i < Math.Min(runs, 5); i++)
        {
            work();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    public void Add(string what, string ours, string peer, string ratio, string heldTo, bool? holds)
    {
        IsHeld &= holds ?? true;
        _rows.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {ours} | {peer} | {ratio} | {heldTo} | {holds switch { true => "held", false => "**missed**", null => string.Empty }} |");
    }

    /// <summary>Adds a time that must be at most so many times the peer's.</summary>
    public void AddSlower(string what, double ours, string peerName, double peer, double atMost) =>
        Add(what, Time(ours), $"{peerName}: {Time(peer)}", Text($"{ours / peer:0.0}x"), Text($"≤ {atMost:0.#}x"), ours <= atMost * peer);

    /// <summary>Adds a time that must be so many times less than the peer's.</summary>
    public void AddFaster(string what, double ours, string peerName, double peer, double atLeast) =>
        Add(what, Time(ours), $"{peerName}: {Time(peer)}", Text($"{peer / ours:0}x faster"), Text($"≥ {atLeast:0}x faster"), peer >= atLeast * ours);

    public static string Time(double milliseconds) => milliseconds >= 1_000 ? Text($"{milliseconds / 1_000:0.00} s") : Text($"{milliseconds:0.0} ms");

    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    public override string ToString() => _rows.ToString();
}
