namespace CustomerSuccess.Domain.BackTests;

/// <summary>A score as it was, against what happened then: whether it separates those who were lost from those who were kept, and how far its forecasts were off.</summary>
/// <remarks>
/// The scores must be those of before the outcome, of customers who were there then; a score that has seen the outcome separates beautifully and means nothing.
/// <para>With fewer than <see cref="LeastOutcomes"/> lost or kept, no figure of separation or error is defined: "not enough outcomes yet: 4 of 10". The counts are there all the same.</para>
/// Nothing depends on the order of the cases. The work is one sort and a pass, O(n log n).
/// </remarks>
/// <param name="Risk">Which scores speak of loss.</param>
/// <param name="Ties">The cases by score, the greatest risk first.</param>
/// <param name="LeastOutcomes">How many lost and how many kept are enough.</param>
public sealed record BackTest(RiskDirection Risk, IReadOnlyList<ScoreTie> Ties, int LeastOutcomes = BackTest.LeastOutcomesByDefault)
{
    /// <summary>How many lost and how many kept are enough.</summary>
    public const int LeastOutcomesByDefault = 10;

    /// <summary>Gets how many customers were lost.</summary>
    public int Lost { get; } = Ties.Sum(tie => tie.Lost);

    /// <summary>Gets how many were kept.</summary>
    public int Kept { get; } = Ties.Sum(tie => tie.Kept);

    /// <summary>Gets how many customers there are.</summary>
    public int Cases => Lost + Kept;

    /// <summary>Gets how many there are of the rarer outcome: the 4 of "4 of 10".</summary>
    public int Outcomes => Math.Min(Lost, Kept);

    /// <summary>Gets whether there are enough of both.</summary>
    public bool HasEnough => Outcomes >= LeastOutcomes;

    /// <summary>Gets the share lost.</summary>
    public Figure Rate => Figure.Ratio(Lost, Cases, ifNothing: WhyNot.NoCustomers);

    /// <summary>Gets the area under the curve with its range.</summary>
    public AreaUnderCurve Area => HasEnough ? AreaUnderCurve.OfTies(Ties) : new AreaUnderCurve(NotYet, NotYet);

    /// <summary>Gets the average precision.</summary>
    public Figure AveragePrecision => HasEnough ? BackTests.AveragePrecision.OfTies(Ties) : NotYet;

    /// <summary>Gets the errors of the forecast; defined of scores from 0 to 1 only.</summary>
    public ForecastError Error => HasEnough ? ForecastError.OfTies(Ties, Risk) : ForecastError.None(WhyNot.NotEnoughOutcomes);

    /// <summary>Gets the lift by decile; empty with too few outcomes.</summary>
    public IReadOnlyList<DecileLift> Deciles => HasEnough ? DecileLift.ListOf(Ties) : [];

    /// <summary>Gets what was forecast beside what came; empty with too few outcomes, and of scores that are not from 0 to 1.</summary>
    public IReadOnlyList<CalibrationRow> Calibration => HasEnough ? CalibrationRow.ListOf(Ties, Risk) : [];

    private static Figure NotYet => new Figure.NotDefined(WhyNot.NotEnoughOutcomes);

    /// <summary>Returns the back-test of scores.</summary>
    /// <param name="cases">One for each customer, in any order.</param>
    /// <param name="risk">Which scores speak of loss.</param>
    /// <param name="leastOutcomes">How many lost and how many kept are enough; 1 at least.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastOutcomes"/> is less than 1.</exception>
    public static BackTest Of(IEnumerable<ScoredOutcome> cases, RiskDirection risk, int leastOutcomes = LeastOutcomesByDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastOutcomes, 1);
        return new BackTest(risk, ScoreTie.ListOf(cases, risk), leastOutcomes);
    }

    /// <summary>Returns churn between limits of the score; a limit belongs to the band above it.</summary>
    public IReadOnlyList<BandOutcome<ScoreBand>> Bands(IEnumerable<decimal> limits) => BandOutcomes.Between(Ties, limits);
}
