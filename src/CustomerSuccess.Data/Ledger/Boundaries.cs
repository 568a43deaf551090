using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Ledger;

/// <summary>The days on which periods that follow one another are looked at: the day before each and the last of each.</summary>
/// <remarks>A stretch is the days after one boundary up to and with the next; what happens in stretch j shows at boundary j.</remarks>
internal sealed class Boundaries
{
    private readonly int _first;
    private readonly ushort[] _stretches;

    /// <param name="periods">Each after the one before.</param>
    public Boundaries(IReadOnlyList<Period> periods)
    {
        Days = [.. periods.SelectMany(period => new[] { period.DayBefore.DayNumber, period.LastDay.DayNumber }).Distinct().Order()];
        Closing = [.. periods.Select(period => Array.BinarySearch(Days, period.LastDay.DayNumber))];
        PeriodClosingAt = Enumerable.Repeat(-1, Days.Length).ToArray();
        for (var i = 0; i < Closing.Length; i++)
        {
            PeriodClosingAt[Closing[i]] = i;
        }

        _first = Days[0];
        // One more than there are days, for all that lies behind the last boundary.
        _stretches = new ushort[Days[^1] - _first + 2];
        _stretches[^1] = (ushort)Days.Length;
        for (int day = 0, stretch = 0; day < _stretches.Length - 1; day++)
        {
            stretch += _first + day > Days[stretch] ? 1 : 0;
            _stretches[day] = (ushort)stretch;
        }
    }

    /// <summary>Gets the boundaries in order.</summary>
    public int[] Days { get; }

    /// <summary>Gets by period which boundary is its last day; the one before it is its day before.</summary>
    public int[] Closing { get; }

    /// <summary>Gets by boundary which period's last day it is, or −1.</summary>
    public int[] PeriodClosingAt { get; }

    public int Count => Days.Length;

    /// <summary>Returns the first boundary on or after a day; <see cref="Count"/> when there is none.</summary>
    /// <remarks>Clamped without a branch: most days lie before the first boundary or behind the last, in an order that no processor foresees.</remarks>
    public int At(int day)
    {
        var (fromFirst, last) = (day - _first, _stretches.Length - 1);
        var notBefore = fromFirst & ~(fromFirst >> 31);
        var behind = notBefore - last;
        return _stretches[last + (behind & (behind >> 31))];
    }
}
