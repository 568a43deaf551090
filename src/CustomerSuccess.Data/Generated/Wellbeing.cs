namespace CustomerSuccess.Data.Generated;

/// <summary>How a made-up customer really is, month by month: what answers, values and leaving all come from.</summary>
/// <remarks>Some bought what does not fit them. They are never well and most of them leave within the first year, so that those who stay are more and more those whom it does fit: young cohorts churn faster than old ones.</remarks>
internal sealed class Wellbeing
{
    private readonly SeededRandom _random;
    private readonly double _usual;
    private readonly double _atStart;
    private readonly double[] _before = new double[3];
    private double _trouble;
    private int _troubleMonths;

    /// <param name="random">The chance of the customer's months.</param>
    /// <param name="fit">The chance of whether it fits them.</param>
    public Wellbeing(SeededRandom random, SeededRandom fit)
    {
        _random = random;
        var usual = Math.Clamp(0.745 + (0.085 * random.Normal()), 0.45, 0.95);
        (_usual, _atStart) = fit.Happens(0.18) ? (usual - 0.57, usual - 0.57) : (usual, 0.72);
        Recover();
    }

    /// <summary>Gets how the customer is now, 0 to 1.</summary>
    public double Now { get; private set; }

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
        else if (_random.Happens(0.016))
        {
            (_troubleMonths, _trouble) = (_random.Whole(6, 12), 0.52 + (0.23 * _random.Share()));
        }

        var (drawnTo, pull) = _troubleMonths > 0 ? (_usual - _trouble, 0.5) : (_usual, 0.45);
        Now = Math.Clamp(Now + (pull * (drawnTo - Now)) + (0.045 * _random.Normal()), 0.02, 0.98);
    }

    /// <summary>Worsens it at once, such as by a higher price.</summary>
    public void Hurt(double by) => Now = Math.Clamp(Now - by, 0.02, 0.98);

    /// <summary>Starts anew, as a customer does who comes back.</summary>
    public void Recover()
    {
        _troubleMonths = 0;
        Now = _atStart;
        Array.Fill(_before, Now);
    }

    /// <summary>Returns the probability of leaving this month by one's own choice.</summary>
    public double ChanceOfLeaving(string segment)
    {
        var size = segment switch { "Small" => 1.3, "Medium" => 0.85, _ => 0.5 };
        return Math.Min(0.6, size * 0.0076 * Math.Exp(5.5 * (0.62 - Lately)));
    }
}
