namespace CustomerSuccess.Domain.BackTests;

/// <summary>How far a forecast of loss was from what happened; less is better.</summary>
/// <remarks>
/// <para><c>Brier = Σ (p − y)² ÷ n</c>, <c>log loss = −Σ (y ln p + (1 − y) ln(1 − p)) ÷ n</c>, where p is the chance of loss and y is 1 for those lost, 0 for those kept.</para>
/// <para>A score that says nothing but the share lost s has a Brier of <c>s(1 − s)</c>, see <see cref="BrierOfShare"/>.</para>
/// They are defined of scores from 0 to 1 only. Where low scores are risk, the chance of loss is 1 less the score.
/// </remarks>
/// <param name="Brier">The mean squared error, from 0 to 1 (Brier, 1950).</param>
/// <param name="LogLoss">The mean surprise in natural logarithms; not defined, since infinite, where a forecast of 0 or 1 was wrong.</param>
/// <param name="BrierOfShare">The Brier of forecasting the share lost for everyone.</param>
public sealed record ForecastError(Figure Brier, Figure LogLoss, Figure BrierOfShare)
{
    /// <summary>Returns the errors of ties.</summary>
    public static ForecastError OfTies(IReadOnlyList<ScoreTie> ties, RiskDirection risk)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var (cases, lost, squares, surprise, isFinite) = (0L, 0L, 0m, 0d, true);
        foreach (var tie in ties)
        {
            if (tie.Score is < 0 or > 1)
            {
                return None(WhyNot.NoForecast);
            }

            var chance = risk is RiskDirection.HighScores ? tie.Score : 1 - tie.Score;
            (cases, lost) = (cases + tie.Cases, lost + tie.Lost);
            squares += (tie.Lost * (1 - chance) * (1 - chance)) + (tie.Kept * chance * chance);
            isFinite &= (chance > 0 || tie.Lost == 0) && (chance < 1 || tie.Kept == 0);
            surprise -= isFinite ? Logarithm(tie.Lost, chance) + Logarithm(tie.Kept, 1 - chance) : 0;
        }

        if (cases == 0)
        {
            return None(WhyNot.NoCustomers);
        }

        var share = (decimal)lost / cases;
        return new ForecastError(
            new Figure.Defined(squares / cases),
            isFinite ? new Figure.Defined((decimal)(surprise / cases)) : new Figure.NotDefined(WhyNot.CertainAndWrong),
            new Figure.Defined(share * (1 - share)));
    }

    /// <summary>Returns no errors, for a reason.</summary>
    internal static ForecastError None(WhyNot reason) => new(new Figure.NotDefined(reason), new Figure.NotDefined(reason), new Figure.NotDefined(reason));

    // 0 × ln 0 is 0: nobody was surprised.
    private static double Logarithm(int count, decimal chance) => count == 0 ? 0 : count * Math.Log((double)chance);
}
