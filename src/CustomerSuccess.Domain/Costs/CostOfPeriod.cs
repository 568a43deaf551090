using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>How much of a cost belongs to a period.</summary>
public static class CostOfPeriod
{
    /// <summary>Tells whether a cost has a day in the period and was not undone.</summary>
    public static bool Touches(Cost cost, Period period)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(period);
        return !cost.IsWithdrawn && cost.From < period.End && cost.Until > period.Start;
    }

    /// <summary>Returns the part of a cost that belongs to a period: <c>amount × counted share × days in the period ÷ days of the span</c>, below 0 for a refund.</summary>
    /// <remarks>It is converted at the rate of the cost's first day, so that a rate of later does not change what was spent, and brought to 8 digits after the point of the minor unit.</remarks>
    /// <returns>Minor units of the reporting currency; 0 for a cost without a day in the period, nothing when no rate is known.</returns>
    public static decimal? Of(Cost cost, ExchangeRates rates, Currency currency, Period period)
    {
        ArgumentNullException.ThrowIfNull(rates);
        if (!Touches(cost, period))
        {
            return 0;
        }

        var from = cost.From > period.Start ? cost.From : period.Start;
        var until = cost.Until < period.End ? cost.Until : period.End;
        var share = (decimal)cost.CountedBasisPoints * (until.DayNumber - from.DayNumber) / (10_000m * (cost.Until.DayNumber - cost.From.DayNumber));
        return rates.OfMinor(cost.Currency, currency, cost.From) is { } rate ? decimal.Round((cost.IsRefund ? -1 : 1) * cost.AmountMinor * rate * share, 8) : null;
    }
}
