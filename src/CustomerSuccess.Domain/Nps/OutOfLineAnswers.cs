using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Nps;

/// <summary>Answers that do not fit what is known of the customer, for somebody to look into their experience (R2.3).</summary>
public static class OutOfLineAnswers
{
    /// <summary>From how many points on an answer is far from the mean of the customer's earlier ones.</summary>
    public const int FarFromEarlier = 4;

    /// <summary>Returns the answers of a period that are out of line, the latest first.</summary>
    /// <remarks>
    /// An answer is out of line when it is 4 points or more from the mean of the customer's earlier counted answers on the same scale, or when
    /// a detractor's customer is healthy, or a promoter's at risk.
    /// </remarks>
    /// <param name="responses">Every answer of the customers.</param>
    /// <param name="period">The days of the answers to look at.</param>
    /// <param name="health">The band of each customer's health, where there is one.</param>
    public static IReadOnlyList<OutOfLineAnswer> Of(IReadOnlyCollection<SurveyResponse> responses, Period period, IReadOnlyDictionary<CustomerId, HealthBand> health)
    {
        ArgumentNullException.ThrowIfNull(period);
        var all = CountedAnswers.Of(responses, new Period(DateOnly.MinValue, period.End)).ToLookup(answer => answer.CustomerId);
        return [.. all.SelectMany(customer => customer.Where(answer => period.Contains(answer.AnsweredOn)).Select(answer => Of(answer, customer, health)))
            .Where(answer => answer.IsFarFromEarlier || answer.IsAgainstHealth)
            .OrderByDescending(answer => answer.Response.AnsweredOn).ThenBy(answer => answer.Response.Id.Value)];
    }

    private static OutOfLineAnswer Of(SurveyResponse answer, IEnumerable<SurveyResponse> all, IReadOnlyDictionary<CustomerId, HealthBand> health)
    {
        var earlier = all.Where(other => other.AnsweredOn < answer.AnsweredOn && other.Scale == answer.Scale).Select(other => (decimal)other.Score!.Value).ToList();
        decimal? mean = earlier.Count == 0 ? null : earlier.Average();
        var isAgainstHealth = health.TryGetValue(answer.CustomerId, out var band) && (NpsClasses.Of(answer.Score!.Value), band) is (NpsClass.Detractor, HealthBand.Healthy) or (NpsClass.Promoter, HealthBand.AtRisk);
        return new OutOfLineAnswer(answer, mean, Math.Abs(answer.Score!.Value - mean ?? 0) >= FarFromEarlier && mean is not null, isAgainstHealth);
    }
}

/// <summary>An answer and why it is out of line.</summary>
/// <param name="Response">The answer.</param>
/// <param name="EarlierMean">The mean of the customer's earlier answers on the same scale; none when there are none.</param>
/// <param name="IsFarFromEarlier">Whether it is far from them.</param>
/// <param name="IsAgainstHealth">Whether it says the opposite of the customer's health.</param>
public sealed record OutOfLineAnswer(SurveyResponse Response, decimal? EarlierMean, bool IsFarFromEarlier, bool IsAgainstHealth);
