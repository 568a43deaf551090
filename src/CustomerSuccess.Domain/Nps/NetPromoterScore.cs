namespace CustomerSuccess.Domain.Nps;

/// <summary>Net promoter score: the share of promoters less the share of detractors.</summary>
/// <remarks><para><c>NPS = 100 × (promoters − detractors) ÷ answers</c>, in points from −100 to 100.</para></remarks>
/// <param name="Level">What one unit is.</param>
/// <param name="Promoters">The weight of answers of 9 or 10; their count at the level of responses.</param>
/// <param name="Passives">The weight of answers of 7 or 8.</param>
/// <param name="Detractors">The weight of lower answers.</param>
/// <param name="Answers">How many answers were counted.</param>
/// <param name="MixedScales">Whether answers on different scales came together, by which the score is not defined.</param>
public sealed record NetPromoterScore(NpsLevel Level, decimal Promoters, decimal Passives, decimal Detractors, int Answers, bool MixedScales = false)
{
    /// <summary>Gets the weight of all.</summary>
    public decimal Total => Promoters + Passives + Detractors;

    /// <summary>Gets the score in points, unrounded.</summary>
    public Figure Score => MixedScales ? new Figure.NotDefined(WhyNot.MixedScales) : Figure.Ratio(100m * (Promoters - Detractors), Total, ifNothing: WhyNot.NoAnswers);
}
