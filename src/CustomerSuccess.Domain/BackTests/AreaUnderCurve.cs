namespace CustomerSuccess.Domain.BackTests;

/// <summary>How well a score separates those lost from those kept: the chance that, of one of each, the lost one was at the greater risk. Ties count half.</summary>
/// <remarks>
/// <para><c>AUC = Σ over pairs (1 if the lost one's risk is greater, ½ if equal, 0 otherwise) ÷ (lost × kept)</c>; 0.5 is no better than chance, 1 is without a fault.</para>
/// <para>The standard error is DeLong's (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988): <c>√(S₁₀ ÷ lost + S₀₁ ÷ kept)</c>, where S₁₀ is the variance (n − 1) over the
/// lost of the share of kept ones below each, and S₀₁ that over the kept of the share of lost ones above each. Counts are added as whole numbers, so nothing depends on the order.</para>
/// </remarks>
/// <param name="Value">The area, a proportion; not defined without a lost and a kept one.</param>
/// <param name="StandardError">DeLong's standard error; not defined with fewer than two lost or two kept.</param>
public sealed record AreaUnderCurve(Figure Value, Figure StandardError)
{
    /// <summary>Gets the 95% range, <c>AUC ± 1.96 × standard error</c> cut to 0 … 1; none where there is no standard error, or it is 0 and so says nothing.</summary>
    public (decimal Low, decimal High)? Range => (Value, StandardError) is (Figure.Defined area, Figure.Defined { Value: > 0 } error)
        ? (Math.Max(0, area.Value - (Confidence.Z95 * error.Value)), Math.Min(1, area.Value + (Confidence.Z95 * error.Value)))
        : null;

    /// <summary>Returns the area of customers whose scores are known, however few they are; a <see cref="BackTest"/> asks for more.</summary>
    public static AreaUnderCurve Of(IEnumerable<ScoredOutcome> cases, RiskDirection risk) => OfTies(ScoreTie.ListOf(cases, risk));

    /// <summary>Returns the same from ties, the greatest risk first.</summary>
    public static AreaUnderCurve OfTies(IReadOnlyList<ScoreTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        Int128 lost = ties.Sum(tie => (long)tie.Lost);
        Int128 kept = ties.Sum(tie => (long)tie.Kept);
        if (lost == 0 || kept == 0)
        {
            return new AreaUnderCurve(new Figure.NotDefined(WhyNot.OnlyOneOutcome), new Figure.NotDefined(WhyNot.OnlyOneOutcome));
        }

        // Twice the pairs, so that halves are whole numbers.
        Int128 pairs = 0, squaresOfLost = 0, squaresOfKept = 0, lostAbove = 0, keptBelow = kept;
        foreach (var tie in ties)
        {
            keptBelow -= tie.Kept;
            var (ofLost, ofKept) = ((2 * keptBelow) + tie.Kept, (2 * lostAbove) + tie.Lost);
            pairs += tie.Lost * ofLost;
            squaresOfLost += tie.Lost * ofLost * ofLost;
            squaresOfKept += tie.Kept * ofKept * ofKept;
            lostAbove += tie.Lost;
        }

        return new AreaUnderCurve(
            new Figure.Defined((decimal)pairs / (decimal)(2 * lost * kept)),
            lost < 2 || kept < 2 ? new Figure.NotDefined(WhyNot.NotEnoughOutcomes) : new Figure.Defined(Confidence.Root(
                Share(squaresOfLost, pairs, lost, kept) + Share(squaresOfKept, pairs, kept, lost))));
    }

    /// <summary>Returns one group's share of the variance: that of its places among the others, divided by its size.</summary>
    private static decimal Share(Int128 squares, Int128 pairs, Int128 group, Int128 others) =>
        (decimal)((double)((group * squares) - (pairs * pairs)) / ((double)(group * (group - 1)) * (double)(4 * others * others) * (double)group));
}
