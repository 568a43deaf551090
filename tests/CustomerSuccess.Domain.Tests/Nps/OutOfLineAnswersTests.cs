using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Nps;

public class OutOfLineAnswersTests
{
    [Theory]
    [InlineData(5, true)] // 9 before, 4 points less.
    [InlineData(6, false)]
    public void An_answer_far_from_the_earlier_ones_is_named(int score, bool isNamed) =>
        Of([Answered(1, "2025-12-01", 10), Answered(1, "2026-01-01", 8), Answered(1, "2026-03-10", score)]).Any().Should().Be(isNamed);

    [Theory]
    [InlineData(6, HealthBand.Healthy, true)]
    [InlineData(7, HealthBand.Healthy, false)]
    [InlineData(9, HealthBand.AtRisk, true)]
    [InlineData(9, HealthBand.Watch, false)]
    public void An_answer_against_the_customers_health_is_named(int score, HealthBand band, bool isNamed) =>
        Of([Answered(1, "2026-03-10", score)], band).Any().Should().Be(isNamed);

    [Fact]
    public void Answers_of_another_period_or_scale_are_let_be()
    {
        Of([Answered(1, "2026-01-01", 0), Answered(1, "2026-02-28", 10)]).Should().BeEmpty();
        Of([Answered(1, "2026-01-01", 1, scale: RatingScale.OneToTen), Answered(1, "2026-03-01", 10)]).Should().BeEmpty();
    }

    private static IReadOnlyList<OutOfLineAnswer> Of(SurveyResponse[] responses, HealthBand? band = null) =>
        OutOfLineAnswers.Of(responses, March, band is { } some ? new Dictionary<CustomerId, HealthBand> { [Customer(1)] = some } : []);
}
