using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Tests.RandomRecords;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Nps;

public class NetPromoterScoreTests : MetricTests
{
    [Fact]
    public override void Worked_example_of_the_documentation()
    {
        // 70 promoters, 20 passives and 10 detractors of 100: 60 ± 13.0.
        var score = Of([.. Many(0, 70, 9), .. Many(70, 20, 7), .. Many(90, 10, 6)]);

        score.Score.Should().Be(new Figure.Defined(60m));
        decimal.Round(ValueOf(score.Margin), 1).Should().Be(13.0m);
        score.HasFewAnswers.Should().BeFalse();
    }

    [Fact]
    public override void Nothing_recorded()
    {
        var nothing = Of([]);
        nothing.Score.Should().Be(new Figure.NotDefined(WhyNot.NoAnswers));
        nothing.Margin.Should().Be(nothing.Score);
        nothing.Range.Should().BeNull();
        Of([Answered(1, "2026-03-10", null)]).Score.Should().Be(nothing.Score, "a skipped question is no passive");
    }

    [Fact]
    public override void Edges_of_the_period()
    {
        NetPromoterScore.WindowOf(March, 90).Should().Be(new CustomerSuccess.Domain.Time.Period(Day("2026-01-01"), Day("2026-04-01")));
        Of([Answered(1, "2026-02-28", 9)]).Answers.Should().Be(0);
        Of([Answered(1, "2026-03-01", 9)]).Answers.Should().Be(1);
        Of([Answered(1, "2026-03-31", 9)]).Answers.Should().Be(1);
        Of([Answered(1, "2026-04-01", 9)]).Answers.Should().Be(0);
    }

    [Theory]
    [InlineData(0, NpsClass.Detractor)]
    [InlineData(6, NpsClass.Detractor)]
    [InlineData(7, NpsClass.Passive)]
    [InlineData(8, NpsClass.Passive)]
    [InlineData(9, NpsClass.Promoter)]
    [InlineData(10, NpsClass.Promoter)]
    public void Scores_have_their_class(int score, NpsClass expected) => NpsClasses.Of(score).Should().Be(expected);

    [Fact]
    public void The_last_answer_of_a_respondent_in_a_wave_counts()
    {
        var score = Of([Answered(1, "2026-03-01", 2, who: "Sara"), Answered(1, "2026-03-05", 10, who: " sara "), Answered(1, "2026-03-02", 3, wave: 2, who: "Sara"), Answered(2, "2026-03-01", 7, who: "Sara")]);
        (score.Promoters, score.Passives, score.Detractors).Should().Be((1, 1, 1));
    }

    [Fact]
    public void An_answer_that_was_undone_does_not_count()
    {
        var undone = Answered(1, "2026-03-01", 2);
        undone.IsWithdrawn = true;
        Of([undone]).Answers.Should().Be(0);
    }

    [Fact]
    public void The_level_can_turn_the_sign()
    {
        // Customer 1 answers three times 0 and pays 10; customers 2 and 3 answer 10 once and pay 100 and 200. Customer 4 pays nothing.
        SurveyResponse[] answers = [.. Many(1, 1, 0), .. Many(1, 1, 0), .. Many(1, 1, 0), .. Many(2, 1, 10), .. Many(3, 1, 10), .. Many(4, 1, 0)];
        var mrr = CustomerMrr.Of([Pays(1, 10, "2026-01-01", null), Pays(2, 100, "2026-01-01", null), Pays(3, 200, "2026-01-01", null)], ExchangeRates.None, Dollar, March.LastDay);

        ValueOf(Of(answers).Score).Should().BeApproximately(-100 / 3m, 1e-20m);
        ValueOf(Of(answers, NpsLevel.Customer).Score).Should().Be(0);
        var byRevenue = NetPromoterScore.Of(answers, March, NpsLevel.Revenue, mrr);
        ValueOf(byRevenue.Score).Should().BeApproximately(100 * 290 / 310m, 1e-20m);
        byRevenue.Answers.Should().Be(5, "who pays nothing weighs nothing");
        byRevenue.EffectiveAnswers.Should().BeApproximately(310m * 310m / (100 + 10_000 + 40_000), 1e-6m);
    }

    [Fact]
    public void A_customer_of_two_minds_is_shared()
    {
        var score = Of([Answered(1, "2026-03-01", 10), Answered(1, "2026-03-01", 10), Answered(1, "2026-03-01", 0)], NpsLevel.Customer);
        score.Total.Should().Be(1);
        ValueOf(score.Score).Should().BeApproximately(100 / 3m, 1e-9m);
    }

    [Fact]
    public void Scales_are_not_pooled() =>
        Of([Answered(1, "2026-03-01", 10), Answered(2, "2026-03-01", 1, scale: RatingScale.OneToTen)]).Score.Should().Be(new Figure.NotDefined(WhyNot.MixedScales));

    [Fact]
    public void Revenue_in_a_currency_without_a_rate_leaves_the_weighted_score_undefined()
    {
        var mrr = CustomerMrr.Of([Pays(1, 10, "2026-01-01", null, "EUR")], ExchangeRates.None, Dollar, March.LastDay);
        NetPromoterScore.Of([Answered(1, "2026-03-01", 10)], March, NpsLevel.Revenue, mrr).Score.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Under_30_answers_are_few(int answers, bool few) => Of([.. Many(0, answers, 9)]).HasFewAnswers.Should().Be(few);

    [Fact]
    public void A_change_is_clear_only_beyond_the_joint_margin()
    {
        // 60 ± 13.0 against 45 ± 14.0, a joint margin of 19.1; and against 15 ± 16.9, a joint margin of 21.
        var now = Of([.. Many(0, 70, 9), .. Many(70, 20, 7), .. Many(90, 10, 6)]);
        now.IsClearlyDifferentFrom(Of([.. Many(0, 58, 9), .. Many(58, 29, 7), .. Many(87, 13, 6)])).Should().BeFalse();
        now.IsClearlyDifferentFrom(Of([.. Many(0, 45, 9), .. Many(45, 25, 7), .. Many(70, 30, 6)])).Should().BeTrue();
        Of([.. Many(0, 1, 10)]).IsClearlyDifferentFrom(Of([.. Many(0, 1, 0)])).Should().BeFalse("one answer each is no news, although their plain margins are 0");
        Of([]).IsClearlyDifferentFrom(now).Should().BeFalse();
        (now with { Level = NpsLevel.Customer }).IsClearlyDifferentFrom(Of([.. Many(0, 100, 0)])).Should().BeFalse("levels are not compared");
    }

    [Fact]
    public void On_random_records_the_score_stays_on_its_scale_and_within_its_range()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var company = new RandomCompany(seed, March);
            var mrr = new CustomerMrr(company.Customers.ToDictionary(customer => customer.Id, _ => (long)company.Random.Next(1_000_000)), null);
            foreach (var level in Enum.GetValues<NpsLevel>())
            {
                var score = NetPromoterScore.Of(company.Responses, March, level, mrr) with { MixedScales = false };
                if (score.Score is Figure.Defined points)
                {
                    points.Value.Should().BeInRange(-100, 100);
                    score.Range!.Low.Should().BeInRange(-100, score.Range.High);
                    score.Range.High.Should().BeLessThanOrEqualTo(100);
                    NetPromoterScore.Of(company.Responses.Reverse(), March, level, mrr).Total.Should().Be(score.Total, "order does not matter");
                }
            }
        }
    }

    private static NetPromoterScore Of(IReadOnlyList<SurveyResponse> responses, NpsLevel level = NpsLevel.Response) => NetPromoterScore.Of(responses, March, level);

    private static IEnumerable<SurveyResponse> Many(int first, int count, int score) => Enumerable.Range(first, count).Select(customer => Answered(customer, "2026-03-10", score));
}
