using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Health;

/// <summary>The factors that are worked out from a customer's other records. They are of the whole customer, whatever the slice.</summary>
public static class ComputedFactors
{
    /// <summary>Over how many days the MRR trend looks back.</summary>
    public const int TrendDays = 90;

    /// <summary>Over how many days, the day itself counted, answers and notes speak.</summary>
    public const int VoiceDays = 180;

    /// <summary>Returns the readings that the records give; a factor without records has none.</summary>
    /// <param name="day">The day of the score.</param>
    /// <param name="spans">Every MRR span of the customer.</param>
    /// <param name="active">Every active span of the customer.</param>
    /// <param name="responses">Every answer of the customer.</param>
    /// <param name="notes">Every note on the customer.</param>
    /// <param name="rates">The exchange rates; only a customer who pays in two currencies needs them.</param>
    /// <param name="currency">The reporting currency.</param>
    public static IReadOnlyList<FactorReading> Of(
        DateOnly day, IReadOnlyCollection<MrrSpan> spans, IEnumerable<ActiveSpan> active, IEnumerable<SurveyResponse> responses, IEnumerable<FeedbackNote> notes,
        ExchangeRates rates, Currency currency)
    {
        var since = day.AddDays(1 - VoiceDays);
        return [.. new[]
        {
            MrrTrend(day, spans, rates, currency),
            Tenure(day, active),
            Mean(HealthFactors.Nps, [.. CountedAnswers.Of(responses, new(since, day.AddDays(1))).LastOfEachRespondent().Select(answer => (answer.AnsweredOn, answer.Score!.Value))]),
            Mean(HealthFactors.Sentiment, [.. notes.Where(note => note.On >= since && note.On <= day && note.Sentiment is not null).Select(note => (note.On, note.Sentiment!.Value))]),
        }.OfType<FactorReading>()];
    }

    private static FactorReading? MrrTrend(DateOnly day, IReadOnlyCollection<MrrSpan> spans, ExchangeRates rates, Currency currency)
    {
        // Both days at one day's rates: a currency that fell says nothing about the customer.
        var into = spans.Select(span => span.Amount.Currency).Distinct().Count() == 1 ? spans.First().Amount.Currency : currency;
        decimal? On(DateOnly then) => spans.Where(span => span.Includes(then)).Aggregate((decimal?)0, (sum, span) => sum + rates.Convert(span.Amount.TenThousandths, span.Amount.Currency, into, day));
        return On(day.AddDays(-TrendDays)) is { } before and > 0 && On(day) is { } now ? new FactorReading(HealthFactors.MrrTrend, 100 * (now - before) / before, day) : null;
    }

    private static FactorReading? Tenure(DateOnly day, IEnumerable<ActiveSpan> active) =>
        active.Where(span => span.From <= day).Min(span => (DateOnly?)span.From) is { } first
            ? new FactorReading(HealthFactors.Tenure, (day.DayNumber - first.DayNumber) * 16 / 487m, day) // A month of 30.4375 days is 487 ÷ 16.
            : null;

    private static FactorReading? Mean(string factor, IReadOnlyCollection<(DateOnly On, int Value)> values) =>
        values.Count == 0 ? null : new FactorReading(factor, (decimal)values.Sum(value => value.Value) / values.Count, values.Max(value => value.On));
}
