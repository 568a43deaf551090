using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Oracles;

/// <summary>Scores, errors and ranges of the R package NPS on its own data.</summary>
public class NpsOracleTests
{
    private static readonly Period Year2012 = new(Day("2012-01-01"), Day("2013-01-01"));

    [SharedFact]
    public void All_answers() => ShouldBe(ScoreOf(_ => true), SharedData.Oracle("nps-all").Expected);

    [SharedTheory]
    [InlineData("Region=NAM", "region", "NAM")]
    [InlineData("BU=Apples", "business_unit", "Apples")]
    public void The_answers_of_a_group(string group, string column, string value) =>
        ShouldBe(ScoreOf(row => row[column] == value), SharedData.Oracle("nps-groups-a").Expected.GetProperty(group));

    [SharedFact]
    public void Few_answers_whose_plain_range_leaves_the_scale()
    {
        var tiny = new NetPromoterScore(NpsLevel.Response, 9, 0, 2, 11);
        ShouldBe(tiny, SharedData.Oracle("nps-tiny").Expected);
        tiny.HasFewAnswers.Should().BeTrue();
        tiny.Range!.High.Should().BeLessThan(100);
    }

    private static NetPromoterScore ScoreOf(Func<IReadOnlyDictionary<string, string>, bool> isIn) => NetPromoterScore.Of(
        SharedData.Rows("nps/nps_recommend_scores.csv").Where(isIn).Select((row, number) => Answered(number, row["date"], int.Parse(row["score"], CultureInfo.InvariantCulture))), Year2012, NpsLevel.Response);

    private static void ShouldBe(NetPromoterScore score, JsonElement expected)
    {
        const decimal tolerance = 0.001m;
        new[] { score.Answers, score.Promoters, score.Passives, score.Detractors }.Should().Equal(expected.Number("n"), expected.Number("promoters"), expected.Number("passives"), expected.Number("detractors"));
        ValueOf(score.Score).Should().BeApproximately(expected.Number("nps"), tolerance);
        ValueOf(score.Variance).Should().BeApproximately(expected.Number("var"), tolerance);
        ValueOf(score.Margin).Should().BeApproximately(expected.Number("moe95"), tolerance);
        (ValueOf(score.Margin) / Confidence.Z95).Should().BeApproximately(expected.Number("se"), tolerance);
        score.Range!.Middle.Should().BeApproximately(expected.Number("adjwald_nps"), tolerance);
        score.Range.Low.Should().BeApproximately(expected.Numbers("adjwald_ci95")[0], tolerance);
        score.Range.High.Should().BeApproximately(expected.Numbers("adjwald_ci95")[1], tolerance);
    }
}
