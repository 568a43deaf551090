using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;
using static CustomerSuccess.Domain.Tests.Health.HealthExamples;

namespace CustomerSuccess.Domain.Tests.Health;

public class ComputedFactorsTests
{
    [Fact]
    public void Without_records_there_are_no_readings() => Of().Should().BeEmpty();

    [Fact]
    public void The_trend_compares_with_90_days_ago()
    {
        // 31 December is 90 days before 31 March.
        Of(spans: [Pays(1, 100, "2025-12-31", null), Pays(1, 25, "2026-03-31", null)]).Should().Equal(new FactorReading(HealthFactors.MrrTrend, 25, Today));
        Of(spans: [Pays(1, 100, "2026-01-01", null)]).Should().BeEmpty("there was nothing to compare with");
        Of(spans: [Pays(1, 100, "2025-01-01", "2026-03-01")]).Should().Equal(new FactorReading(HealthFactors.MrrTrend, -100, Today));
    }

    [Fact]
    public void The_trend_is_the_customers_and_not_the_currencys()
    {
        var rates = new ExchangeRates([new ExchangeRate { Currency = new Currency("EUR"), Into = Dollar, From = Day("2025-01-01"), Rate = 1m }, new ExchangeRate { Currency = new Currency("EUR"), Into = Dollar, From = Today, Rate = 2m }]);
        MrrSpan[] spans = [Pays(1, 100, "2025-01-01", null, "EUR"), Pays(1, 100, "2025-01-01", null)];

        Of(spans: spans, rates: rates).Single().Value.Should().Be(0);
        Of(spans: spans).Should().BeEmpty("two currencies need a rate");
        Of(spans: spans[..1]).Single().Value.Should().Be(0, "one currency needs none");
    }

    [Fact]
    public void Tenure_counts_months_from_the_first_active_day() =>
        Of(active: [Active(1, "2025-03-31", "2025-04-01"), Active(1, "2026-01-01", null)]).Should().Equal(new FactorReading(HealthFactors.Tenure, 365 * 16 / 487m, Today));

    [Fact]
    public void Answers_are_the_last_of_each_respondent_in_180_days()
    {
        // 180 days to 31 March begin on 3 October.
        var reading = Of(responses: [Answered(1, "2025-10-02", 0), Answered(1, "2025-10-03", 6, who: "Sara"), Answered(1, "2026-01-05", 9, wave: 2, who: "Sara"), Answered(1, "2026-02-01", 10), Answered(1, "2026-02-02", null)]);
        reading.Should().Equal(new FactorReading(HealthFactors.Nps, 9.5m, Day("2026-02-01")));
    }

    [Fact]
    public void Sentiment_is_the_mean_of_the_notes()
    {
        static FeedbackNote Note(string on, int? sentiment) => new() { Id = default, CustomerId = Customer(1), On = Day(on), Sentiment = sentiment };
        Of(notes: [Note("2025-10-02", -2), Note("2026-01-01", 2), Note("2026-03-31", -1), Note("2026-03-31", null), Note("2026-04-01", -2)])
            .Should().Equal(new FactorReading(HealthFactors.Sentiment, 0.5m, Today));
    }

    [Fact]
    public void Of_recorded_values_the_latest_day_and_then_the_latest_entry_counts()
    {
        FactorValue Value(string on, decimal value, int hour) => new() { Id = FactorValueId.New(), CustomerId = Customer(1), Factor = "a", On = Day(on), Value = value, EnteredAt = new DateTime(2026, 3, 1, hour, 0, 0, DateTimeKind.Utc) };
        FactorReading.LatestOf([Value("2026-03-30", 1, 9), Value("2026-03-31", 3, 8), Value("2026-03-31", 2, 7), Value("2026-04-01", 4, 1)], Today)
            .Should().Equal(new FactorReading("a", 3, Today));
    }

    private static IReadOnlyList<FactorReading> Of(
        IReadOnlyCollection<MrrSpan>? spans = null, IEnumerable<ActiveSpan>? active = null, IEnumerable<SurveyResponse>? responses = null, IEnumerable<FeedbackNote>? notes = null, ExchangeRates? rates = null) =>
        ComputedFactors.Of(Today, spans ?? [], active ?? [], responses ?? [], notes ?? [], rates ?? ExchangeRates.None, Dollar);
}
