namespace CustomerSuccess.Domain.Nps;

/// <summary>How far two net promoter scores of different answers lie apart: of two groups, or of two periods, with the 95% range of the difference.</summary>
/// <remarks>
/// <para><c>difference = score − other</c>, <c>margin = √(margin² + margin²)</c>, both in points. The range that is drawn is made like that of one score: the difference
/// of the two adjusted-Wald middles, with the root of the sum of the squares of their margins, cut to −200 … 200.</para>
/// <para>A difference is clear when 0 lies outside both <c>difference ± margin</c> and the drawn range. It must be both, since a plain margin is 0 when all answers are alike, however few.</para>
/// The two must not share answers: rolling windows that overlap are more alike than this takes them to be.
/// </remarks>
/// <param name="Score">The one score.</param>
/// <param name="Other">The other: the earlier one, or that of the group compared with.</param>
public sealed record NpsDifference(NetPromoterScore Score, NetPromoterScore Other)
{
    /// <summary>Gets the difference in points, from −200 to 200; not defined where either score is not, or they count different units.</summary>
    public Figure Difference => Score.Level != Other.Level
        ? new Figure.NotDefined(WhyNot.DifferentLevels)
        : Score.Score.Then(score => Other.Score.Then(other => new Figure.Defined(score - other)));

    /// <summary>Gets the joint margin of error at 95% in points.</summary>
    public Figure Margin => Difference.Then(_ => Score.Margin.Then(margin => Other.Margin.Then(other => new Figure.Defined(Joint(margin, other)))));

    /// <summary>Gets the range that is drawn, in points; none without a difference.</summary>
    public (decimal Low, decimal High)? Range => Difference is Figure.Defined && (Score.Range, Other.Range) is ({ } range, { } other)
        ? (Math.Max(-200, range.Middle - other.Middle - Joint(range.Margin, other.Margin)), Math.Min(200, range.Middle - other.Middle + Joint(range.Margin, other.Margin)))
        : null;

    /// <summary>Gets whether the difference can be told from chance; otherwise there is "no clear change".</summary>
    public bool IsClear => (Difference, Margin, Range) is (Figure.Defined difference, Figure.Defined margin, { } range)
        && Math.Abs(difference.Value) > margin.Value
        && (range.Low > 0 || range.High < 0);

    private static decimal Joint(decimal margin, decimal other) => Confidence.Root((margin * margin) + (other * other));
}
