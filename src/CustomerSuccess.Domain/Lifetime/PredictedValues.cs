using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How the predicted values of customers with recurring revenue are spread, as seen at the end of a period.</summary>
/// <param name="Period">The period at whose end it is seen.</param>
/// <param name="Currency">The reporting currency.</param>
/// <param name="GrossMargin">The margin used, 0 to 1.</param>
/// <param name="KnownDays">The last day of the survival curve that is believed; none where too few customers have a lifetime.</param>
/// <param name="Spread">The spread; none where there is nobody, too few lifetimes, or an exchange rate is missing.</param>
/// <param name="WithoutRevenue">How many customers are active and have no recurring revenue, so that they are not in it.</param>
/// <param name="MissingRate">A currency without an exchange rate on the last day; otherwise none.</param>
public sealed record PredictedValues(
    Period Period, Currency Currency, decimal GrossMargin, int? KnownDays, ValueSpread? Spread, int WithoutRevenue, Currency? MissingRate)
{
    /// <summary>Gets why there is no spread; none where there is one.</summary>
    public WhyNot? Reason => Spread is not null ? null
        : MissingRate is not null ? WhyNot.NoExchangeRate
        : KnownDays is null ? WhyNot.TooFewLifetimes
        : WhyNot.NoRevenue;

    /// <summary>Returns the spread of a slice.</summary>
    /// <param name="period">The period.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="history">Every active span of the slice, from the first.</param>
    /// <param name="mrr">The MRR of the slice on the last day.</param>
    /// <param name="grossMargin">The margin.</param>
    public static PredictedValues Of(Period period, Currency currency, IReadOnlyCollection<ActiveSpan> history, CustomerMrr mrr, decimal grossMargin)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(mrr);
        var lifetime = RemainingLifetime.Of(LifetimeCount.ListOf(CustomerLifetime.ListOf(history, period.LastDay)));
        var active = history.Where(span => span.Includes(period.LastDay)).Select(span => span.CustomerId).ToHashSet();
        var paying = history.Where(span => active.Contains(span.CustomerId) && mrr.Amounts.GetValueOrDefault(span.CustomerId) > 0).ToLookup(span => span.CustomerId);
        var values = lifetime is null || mrr.MissingRate is not null ? []
            : paying.Select(spans => PredictedValue.Of(spans.Key, mrr.Amounts[spans.Key], (int)CustomerLifetime.ListOf(spans, period.LastDay)[0].Length, grossMargin, lifetime).ValueMinor);
        return new PredictedValues(period, currency, grossMargin, lifetime?.KnownDays, ValueSpread.Of(values), mrr.MissingRate is null ? active.Count - paying.Count : 0, mrr.MissingRate);
    }
}
