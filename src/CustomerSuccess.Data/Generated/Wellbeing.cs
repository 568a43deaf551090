namespace CustomerSuccess.Data.Generated;

/// <summary>How a made-up customer really is, month by month: what answers, values and leaving all come from.</summary>
internal sealed class Wellbeing(SeededRandom random)
{
    private readonly double _usual = Math.Clamp(0.78 + (0.075 * random.Normal()), 0.45, 0.95);
    private readonly double[] _before = [0.72, 0.72, 0.72];
    private double _trouble;
    private int _troubleMonths;

    /// <summary>Gets how the customer is now, 0 to 1.</summary>
    public double Now { get; private set; } = 0.72;

    /// <summary>Gets the mean of the three months before; customers leave some time after things went wrong, and not in the same week.</summary>
    public double Lately => (_before[0] + _before[1] + _before[2]) / 3;

    /// <summary>Goes on by a month.</summary>
    public void NextMonth()
    {
        (_before[2], _before[1], _before[0]) = (_before[1], _before[0], Now);
        if (_troubleMonths > 0)
        {
            _troubleMonths--;
        }
        else if (random.Happens(0.036))
        {
            (_troubleMonths, _trouble) = (random.Whole(6, 12), 0.52 + (0.23 * random.Share()));
        }

        var (drawnTo, pull) = _troubleMonths > 0 ? (_usual - _trouble, 0.5) : (_usual, 0.45);
        Now = Math.Clamp(Now + (pull * (drawnTo - Now)) + (0.045 * random.Normal()), 0.02, 0.98);
    }

    /// <summary>Worsens it at once, such as by a higher price.</summary>
    public void Hurt(double by) => Now = Math.Clamp(Now - by, 0.02, 0.98);

    /// <summary>Starts anew, as a customer does who comes back.</summary>
    public void Recover()
    {
        _troubleMonths = 0;
        Now = 0.72;
        Array.Fill(_before, Now);
    }

    /// <summary>Returns the probability of leaving this month by one's own choice.</summary>
    public double ChanceOfLeaving(string segment)
    {
        var size = segment switch { "Small" => 1.3, "Medium" => 0.85, _ => 0.5 };
        return Math.Min(0.6, size * 0.0076 * Math.Exp(5.5 * (0.62 - Lately)));
    }
}
