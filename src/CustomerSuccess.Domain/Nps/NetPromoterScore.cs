using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Nps;

/// <summary>Net promoter score: the share of promoters less the share of detractors.</summary>
/// <remarks>
/// <para><c>NPS = 100 × (promoters − detractors) ÷ answers</c>, in points from −100 to 100.</para>
/// <para>Which answers count, <see cref="CountedAnswers"/> says. By response each weighs 1. By customer each customer weighs 1, shared among their answers;
/// by revenue each weighs their MRR, so that customers without MRR weigh nothing.</para>
/// <para>Margins by customer and by revenue take Kish's effective number of answers, <c>(Σw)² ÷ Σw²</c>, which is cautious: a customer of mixed opinion spreads less than it says.</para>
/// </remarks>
/// <param name="Level">What one unit is.</param>
/// <param name="Promoters">The weight of answers of 9 or 10; their count at the level of responses.</param>
/// <param name="Passives">The weight of answers of 7 or 8.</param>
/// <param name="Detractors">The weight of lower answers.</param>
/// <param name="Answers">How many answers were counted: those that weigh anything.</param>
/// <param name="MixedScales">Whether answers on different scales came together, by which the score is not defined.</param>
/// <param name="EffectiveAnswers">How many answers of equal weight would be as certain; none for as many as were counted.</param>
/// <param name="MissingRate">A currency without an exchange rate, by which a score weighted by revenue is not defined; otherwise none.</param>
public sealed record NetPromoterScore(
    NpsLevel Level, decimal Promoters, decimal Passives, decimal Detractors, int Answers, bool MixedScales = false, decimal? EffectiveAnswers = null, Currency? MissingRate = null)
{
    /// <summary>Under how many answers the score is marked "few answers".</summary>
    public const int FewAnswersUnder = 30;

    /// <summary>Gets the weight of all.</summary>
    public decimal Total => Promoters + Passives + Detractors;

    /// <summary>Gets the score in points, unrounded.</summary>
    public Figure Score => MissingRate is not null ? new Figure.NotDefined(WhyNot.NoExchangeRate)
        : MixedScales ? new Figure.NotDefined(WhyNot.MixedScales)
        : Figure.Ratio(100m * (Promoters - Detractors), Total, ifNothing: WhyNot.NoAnswers);

    /// <summary>Gets whether there are so few answers that the page says so.</summary>
    public bool HasFewAnswers => Answers < FewAnswersUnder;

    /// <summary>Gets the variance of one answer, promoter 1 and detractor −1: <c>P + D − (P − D)²</c>.</summary>
    public Figure Variance => Score.Then(_ => new Figure.Defined(VarianceOf(Promoters / Total, Detractors / Total)));

    /// <summary>Gets the margin of error at 95% in points: <c>1.96 × 100 × √(variance ÷ answers)</c>, with the exact 1.959964.</summary>
    public Figure Margin => Variance.Then(variance => new Figure.Defined(Confidence.Z95 * 100 * Confidence.Root(variance / Weight)));

    /// <summary>Gets the 95% range that is drawn (adjusted Wald); none without a score.</summary>
    public NpsRange? Range => Score is Figure.Defined ? NpsRange.Of(Promoters * Weight / Total, Detractors * Weight / Total, Weight) : null;

    private decimal Weight => EffectiveAnswers ?? Answers;

    /// <summary>Tells whether the score differs clearly from an earlier one, see <see cref="NpsDifference"/>. Scores of different levels never do.</summary>
    public bool IsClearlyDifferentFrom(NetPromoterScore earlier) => new NpsDifference(this, earlier).IsClear;

    /// <summary>Returns the days whose answers make the score of a period: so many up to its last day.</summary>
    public static Period WindowOf(Period period, int days) => new(period.End.AddDays(-days), period.End);

    /// <summary>Returns the score of a window.</summary>
    /// <param name="responses">The answers of the slice, in any order.</param>
    /// <param name="window">The days of the answers, see <see cref="WindowOf"/>.</param>
    /// <param name="level">What one unit is.</param>
    /// <param name="mrr">What customers pay on the window's last day; looked at by revenue only.</param>
    public static NetPromoterScore Of(IEnumerable<SurveyResponse> responses, Period window, NpsLevel level, CustomerMrr? mrr = null)
    {
        var answers = CountedAnswers.Of(responses, window);
        var units = UnitsOf(answers, level, mrr);
        var squares = units.Sum(unit => (double)unit.Weight * (double)unit.Weight);
        var total = (double)units.Sum(unit => unit.Weight);
        return new NetPromoterScore(
            level,
            units.Sum(unit => unit.Weight * unit.Promoters),
            units.Sum(unit => unit.Weight * (1 - unit.Promoters - unit.Detractors)),
            units.Sum(unit => unit.Weight * unit.Detractors),
            units.Sum(unit => unit.Answers),
            answers.Select(answer => answer.Scale).Distinct().Count() > 1,
            level is NpsLevel.Response || squares == 0 ? null : decimal.Round((decimal)(total * total / squares), 6),
            level is NpsLevel.Revenue ? mrr?.MissingRate : null);
    }

    private static List<(decimal Weight, decimal Promoters, decimal Detractors, int Answers)> UnitsOf(IReadOnlyList<SurveyResponse> answers, NpsLevel level, CustomerMrr? mrr)
    {
        var groups = level is NpsLevel.Response ? answers.Select(answer => new[] { answer }) : answers.GroupBy(answer => answer.CustomerId).Select(customer => customer.ToArray());
        decimal WeightOf(CustomerId customer) => level is NpsLevel.Revenue ? mrr?.Amounts.GetValueOrDefault(customer) ?? 0 : 1;

        // Shares of a customer to 12 digits, so that sums do not depend on their order.
        return [.. groups.Select(group => (
                Weight: WeightOf(group[0].CustomerId),
                decimal.Round((decimal)group.Count(answer => NpsClasses.Of(answer.Score!.Value) is NpsClass.Promoter) / group.Length, 12),
                decimal.Round((decimal)group.Count(answer => NpsClasses.Of(answer.Score!.Value) is NpsClass.Detractor) / group.Length, 12),
                group.Length))
            .Where(unit => unit.Weight > 0)];
    }

    private static decimal VarianceOf(decimal promoters, decimal detractors) => promoters + detractors - ((promoters - detractors) * (promoters - detractors));
}
