namespace CustomerSuccess.Data.Generated;

/// <summary>How a made-up customer really is, month by month: what answers, values and leaving all come from.</summary>
internal sealed class Wellbeing(SeededRandom random)
{
    private readonly double _usual = Math.Clamp(0.70 + (0.11 * random.Normal()), 0.3, 0.95);
    private double _before = 0.7;
    private int _troubleMonths;

    /// <summary>Gets how the customer is now, 0 to 1.</summary>
    public double Now { get; private set; } = 0.72;

    /// <summary>Gets the mean of this month and the one before; customers leave some time after things went wrong.</summary>
    public double Lately => (Now + _before) / 2;

    /// <summary>Goes on by a month.</summary>
    public void NextMonth()
    {
        _troubleMonths = _troubleMonths > 0 ? _troubleMonths - 1 : random.Happens(0.028) ? random.Whole(4, 9) : 0;
        _before = Now;
        var drawnTo = _troubleMonths > 0 ? _usual - 0.42 : _usual;
        Now = Math.Clamp(Now + (0.3 * (drawnTo - Now)) + (0.055 * random.Normal()), 0.02, 0.98);
    }

    /// <summary>Worsens it at once, such as by a higher price.</summary>
    public void Hurt(double by) => Now = Math.Clamp(Now - by, 0.02, 0.98);

    /// <summary>Starts anew, as a customer does who comes back.</summary>
    public void Recover()
    {
        _troubleMonths = 0;
        Now = _before = 0.68;
    }

    /// <summary>Returns the probability of leaving this month by one's own choice.</summary>
    public double ChanceOfLeaving(string segment)
    {
        var size = segment switch { "Small" => 1.35, "Medium" => 0.85, _ => 0.45 };
        return Math.Min(0.6, size * 0.0085 * Math.Exp(7.5 * (0.62 - Lately)));
    }
}
