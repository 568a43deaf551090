namespace CustomerSuccess.Web.Components.Charts;

/// <summary>Where the lines of an axis lie: round numbers that hold every value.</summary>
/// <param name="Low">The lowest line.</param>
/// <param name="High">The highest line.</param>
/// <param name="Step">The distance of the lines.</param>
public sealed record AxisScale(decimal Low, decimal High, decimal Step)
{
    /// <summary>Gets the lines, lowest first.</summary>
    public IEnumerable<decimal> Lines
    {
        get
        {
            for (var line = Low; line <= High; line += Step)
            {
                yield return line;
            }
        }
    }

    /// <summary>Gets how many decimals the numbers of the lines need.</summary>
    public int Decimals => Step == decimal.Truncate(Step) ? 0 : Step * 10 == decimal.Truncate(Step * 10) ? 1 : 2;

    /// <summary>Returns the scale of values from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <param name="least">The lowest value.</param>
    /// <param name="most">The highest value.</param>
    /// <param name="steps">About how many steps are wanted.</param>
    public static AxisScale Of(decimal least, decimal most, int steps)
    {
        if (most <= least)
        {
            // Equal values lie in the middle of one step above and one below; nothing at all has a step of 1.
            var room = most == 0 ? 1 : Round(Math.Abs(most) / 4);
            return new AxisScale(Floor(least - room, room), Ceiling(most + room, room), room);
        }

        var step = Round((most - least) / steps);
        return new AxisScale(Floor(least, step), Ceiling(most, step), step);
    }

    /// <summary>Returns the next of 1, 2, 2.5, 5 and 10 times a power of ten.</summary>
    private static decimal Round(decimal step)
    {
        var power = 1m;
        while (power * 10 <= step)
        {
            power *= 10;
        }

        while (power > step)
        {
            power /= 10;
        }

        return power * (step / power) switch
        {
            <= 1 => 1m,
            <= 2 => 2m,
            <= 2.5m => 2.5m,
            <= 5 => 5m,
            _ => 10m,
        };
    }

    private static decimal Floor(decimal value, decimal step) => decimal.Floor(value / step) * step;

    private static decimal Ceiling(decimal value, decimal step) => decimal.Ceiling(value / step) * step;
}
