namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How much longer customers stay who have stayed so long already, over a stretch of time ahead.</summary>
/// <remarks>
/// <para><c>E(t) = ∫ S(t + u) ÷ S(t) du</c> for u from 0 to <see cref="Ahead"/>, of the curve S of Kaplan and Meier.</para>
/// <para>Where fewer than <see cref="LeastAtRisk"/> customers have stayed so long, the curve is noise; from there on customers are lost at the constant rate
/// of the year before, lost ÷ customer days (an exponential tail: Gelber, Goldhirsch and Cole, Cancer Treatment Reviews 19 (1993)). Not discounted.</para>
/// </remarks>
public sealed class RemainingLifetime
{
    /// <summary>How many days ahead are looked at: 36 months.</summary>
    public const int Ahead = 1096;

    /// <summary>How many customers must have stayed so long for the curve to be believed.</summary>
    public const int LeastAtRisk = 20;

    private const int TailDays = 365;

    private readonly double[] _share;
    private readonly double[] _area;

    private RemainingLifetime(double[] share, double rate)
    {
        (_share, LossPerDay) = (share, rate);
        _area = new double[share.Length];
        for (var day = 1; day < share.Length; day++)
        {
            _area[day] = _area[day - 1] + share[day - 1];
        }
    }

    /// <summary>Gets the last day of the curve that is believed.</summary>
    public int KnownDays => _share.Length - 1;

    /// <summary>Gets the rate of the tail, in losses for each customer and day.</summary>
    public double LossPerDay { get; }

    /// <summary>Returns what the lifetimes say, or none where fewer than <see cref="LeastAtRisk"/> customers have one.</summary>
    /// <param name="lifetimes">The lifetimes of all customers, lost or not, counted by length in days, rising.</param>
    public static RemainingLifetime? Of(IReadOnlyList<LifetimeCount> lifetimes)
    {
        ArgumentNullException.ThrowIfNull(lifetimes);
        var (atRisk, known) = (lifetimes.Sum(length => (long)length.Lost + length.Kept), -1);
        foreach (var length in lifetimes)
        {
            known = atRisk >= LeastAtRisk ? (int)length.Length : known;
            atRisk -= length.Lost + length.Kept;
        }

        return known < 0 ? null : new RemainingLifetime(SharesThrough(known, lifetimes), TailOf(known, lifetimes));
    }

    /// <summary>Returns the days that are expected of a customer who has stayed <paramref name="days"/> so far and is still there; 0 to <see cref="Ahead"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public double After(int days) => After(days, Ahead);

    /// <summary>Returns the same over another stretch of time; 0 to <paramref name="ahead"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public double After(int days, int ahead)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(ahead);
        var from = Math.Min(days, KnownDays);
        return _share[from] <= 0 ? 0 : Math.Min(ahead, (AreaTo(from + ahead) - _area[from]) / _share[from]);
    }

    /// <summary>Returns the share of those who have stayed <paramref name="days"/> who are still there some days later, 0 to 1: <c>S(t + u) ÷ S(t)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public double Staying(int days, int ahead)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(ahead);
        var from = Math.Min(days, KnownDays);
        return _share[from] <= 0 ? 0 : ShareAt(from + ahead) / _share[from];
    }

    /// <summary>Returns after how many days no more than a share of those who have stayed <paramref name="days"/> is left; none where that takes more than <see cref="Ahead"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public int? Until(int days, double share)
    {
        if (Staying(days, Ahead) > share)
        {
            return null;
        }

        // The share never rises, so that halving finds the day.
        var (low, high) = (0, Ahead);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Staying(days, middle) <= share ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private double ShareAt(int day) => day <= KnownDays ? _share[day] : _share[KnownDays] * Math.Exp(-LossPerDay * (day - KnownDays));

    private double AreaTo(int day)
    {
        if (day <= KnownDays)
        {
            return _area[day];
        }

        var after = day - KnownDays;
        return _area[KnownDays] + (_share[KnownDays] * (LossPerDay > 0 ? (1 - Math.Exp(-LossPerDay * after)) / LossPerDay : after));
    }

    private static double[] SharesThrough(int known, IReadOnlyList<LifetimeCount> lifetimes)
    {
        var shares = new double[known + 1];
        Array.Fill(shares, 1);
        foreach (var step in SurvivalCurve.OfCounts(lifetimes).Steps.Where(step => step.Time <= known))
        {
            Array.Fill(shares, (double)step.Share, (int)step.Time, shares.Length - (int)step.Time);
        }

        return shares;
    }

    private static double TailOf(int known, IReadOnlyList<LifetimeCount> lifetimes)
    {
        var start = Math.Max(0, known - TailDays);
        var days = lifetimes.Sum(length => (double)(Math.Clamp(length.Length, start, known) - start) * ((double)length.Lost + length.Kept));
        return days == 0 ? 0 : lifetimes.Where(length => length.Length > start && length.Length <= known).Sum(length => (double)length.Lost) / days;
    }
}
