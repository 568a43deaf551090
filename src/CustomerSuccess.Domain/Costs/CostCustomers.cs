using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>Which customers share the cost of a period.</summary>
public static class CostCustomers
{
    /// <summary>Returns how many customers share the cost; a half where it is the mean of two counts.</summary>
    /// <param name="active">Every active span, as <see cref="Activity.ActiveSpans"/> joins them.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="denominator">Which customers are counted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is not a named value.</exception>
    public static decimal CountOf(IReadOnlyCollection<ActiveSpan> active, Period period, CostDenominator denominator)
    {
        ArgumentNullException.ThrowIfNull(period);
        decimal Count(Func<ActiveSpan, bool> isCounted) => active.Where(isCounted).Select(span => span.CustomerId).Distinct().Count();
        return denominator switch
        {
            CostDenominator.ActiveInPeriod => Count(span => span.From < period.End && (span.Until is null || span.Until > period.Start)),
            CostDenominator.ActiveAtStart => Count(span => span.Includes(period.DayBefore)),
            CostDenominator.ActiveAtEnd => Count(span => span.Includes(period.LastDay)),
            CostDenominator.MeanOfStartAndEnd => (Count(span => span.Includes(period.DayBefore)) + Count(span => span.Includes(period.LastDay))) / 2,
            CostDenominator.RetainedThroughPeriod => Count(span => span.Includes(period.DayBefore) && span.Includes(period.LastDay)),
            _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "There are no such customers."),
        };
    }
}
