namespace CustomerSuccess.Domain.BackTests;

/// <summary>The area under the curve of customers who were scored several times, with a range that does not take their repeated scores for so many customers.</summary>
/// <remarks>
/// <para>The area is that of <see cref="AreaUnderCurve"/>. Its variance adds up the places of each customer first (Obuchowski, Biometrics 53, 1997, 567–578):
/// <c>S₁₀ ÷ m + S₀₁ ÷ n + 2 S₁₁ ÷ mn</c> for m lost and n kept scores, where S₁₀ is <c>I₁₀ ÷ ((I₁₀ − 1) m) × Σ (Vᵢ − mᵢ AUC)²</c> over the I₁₀ customers with a lost score, Vᵢ the sum of
/// the customer's shares of kept scores below and mᵢ their number; S₀₁ is the same of the kept, and S₁₁ is <c>I ÷ (I − 1) × Σ (Vᵢ − mᵢ AUC)(Wᵢ − nᵢ AUC)</c> over all I customers.</para>
/// With one score for each customer it is DeLong's.
/// </remarks>
public static class RepeatedArea
{
    /// <summary>Returns the area.</summary>
    /// <param name="cases">The scores, each with a number for its customer, in any order.</param>
    /// <param name="risk">Which scores speak of loss.</param>
    /// <param name="leastOutcomes">How many lost and how many kept scores are enough.</param>
    public static AreaUnderCurve Of(IReadOnlyCollection<(int Customer, ScoredOutcome Outcome)> cases, RiskDirection risk, int leastOutcomes = BackTest.LeastOutcomesByDefault)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var test = BackTest.Of(cases.Select(one => one.Outcome), risk, leastOutcomes);
        return test.Area.Value is Figure.Defined area ? test.Area with { StandardError = ErrorOf(cases, test, (double)area.Value) } : test.Area;
    }

    private static Figure ErrorOf(IReadOnlyCollection<(int Customer, ScoredOutcome Outcome)> cases, BackTest test, double area)
    {
        var places = PlacesOf(test);
        var byCustomer = new Dictionary<int, (double Lost, double Kept, bool HasLost, bool HasKept)>();
        foreach (var (customer, outcome) in cases)
        {
            var sums = byCustomer.GetValueOrDefault(customer);
            var (ofLost, ofKept) = places[outcome.Score];
            byCustomer[customer] = outcome.IsLost
                ? sums with { Lost = sums.Lost + ofLost - area, HasLost = true }
                : sums with { Kept = sums.Kept + ofKept - area, HasKept = true };
        }

        var (withLost, withKept, all) = (byCustomer.Values.Count(one => one.HasLost), byCustomer.Values.Count(one => one.HasKept), byCustomer.Count);
        if (withLost < 2 || withKept < 2)
        {
            return new Figure.NotDefined(WhyNot.NotEnoughOutcomes);
        }

        double Times(int customers) => customers / (customers - 1d);
        var (lost, kept) = ((double)test.Lost, (double)test.Kept);
        var variance = (Times(withLost) * byCustomer.Values.Sum(one => one.Lost * one.Lost) / (lost * lost))
            + (Times(withKept) * byCustomer.Values.Sum(one => one.Kept * one.Kept) / (kept * kept))
            + (2 * Times(all) * byCustomer.Values.Sum(one => one.Lost * one.Kept) / (lost * kept));
        return new Figure.Defined((decimal)Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>Returns, for each score, the share of the kept that are at less risk and the share of the lost that are at more; ties count half.</summary>
    private static Dictionary<decimal, (double OfLost, double OfKept)> PlacesOf(BackTest test)
    {
        var places = new Dictionary<decimal, (double, double)>();
        var (lostAbove, keptBelow) = (0d, (double)test.Kept);
        foreach (var tie in test.Ties)
        {
            keptBelow -= tie.Kept;
            places[tie.Score] = ((keptBelow + (tie.Kept / 2d)) / test.Kept, (lostAbove + (tie.Lost / 2d)) / test.Lost);
            lostAbove += tie.Lost;
        }

        return places;
    }
}
