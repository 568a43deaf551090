namespace CustomerSuccess.Domain.Purchasing;

/// <summary>How many purchases a customer is expected to make in a time, with the range in which the number will lie for nine customers of ten like them.</summary>
/// <param name="ProbabilityAlive">The probability that the customer has not dropped out.</param>
/// <param name="Expected">The mean.</param>
/// <param name="Low">The least number of the range, its 5% point.</param>
/// <param name="High">The greatest number of the range, its 95% point.</param>
public sealed record PurchaseForecast(double ProbabilityAlive, double Expected, int Low, int High)
{
    /// <summary>The share of customers below the range, and above it.</summary>
    public const double Tail = 0.05;

    /// <summary>Beyond this number nobody is followed: a purchase every day for 27 years.</summary>
    private const int Most = 10_000;

    /// <summary>Returns the forecast of a customer.</summary>
    /// <remarks>The range is of the number itself under the model as fitted; it does not widen for how well the parameters are known.</remarks>
    /// <param name="model">The model.</param>
    /// <param name="customer">What was seen of the customer.</param>
    /// <param name="days">For how many days after the time observed.</param>
    public static PurchaseForecast Of(BgNbd model, PurchaseSummary customer, double days)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (time, sum, low) = (model.Unit.Of(days), 0d, default(int?));
        for (var count = 0; count <= Most; count++)
        {
            sum += model.Probability(customer, count, time);
            low ??= sum >= Tail ? count : null;
            if (sum >= 1 - Tail)
            {
                return new PurchaseForecast(model.ProbabilityAlive(customer), model.ExpectedPurchases(customer, time), low.GetValueOrDefault(), count);
            }
        }

        return new PurchaseForecast(model.ProbabilityAlive(customer), model.ExpectedPurchases(customer, time), low ?? Most, Most);
    }
}
