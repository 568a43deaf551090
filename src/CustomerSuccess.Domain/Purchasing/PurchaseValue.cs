namespace CustomerSuccess.Domain.Purchasing;

/// <summary>Over which future a customer is valued, and how what comes later is counted for less.</summary>
/// <param name="Periods">How many periods; not negative.</param>
/// <param name="Length">How long a period is. It is brought to the model's unit, whatever that is.</param>
/// <param name="Discount">The discount of one period; 0.01 makes 1 at the end of it worth 1 ÷ 1.01 today. Not negative.</param>
public sealed record ValueHorizon(int Periods, UnitOfTime Length, double Discount)
{
    /// <summary>Returns a horizon of months at a discount by the year, which is brought to the month so that twelve of them make it.</summary>
    public static ValueHorizon OfMonths(int months, double yearlyDiscount) => new(months, UnitOfTime.Month, Math.Pow(1 + yearlyDiscount, 1d / 12) - 1);
}

/// <summary>What a customer is expected to bring over a horizon: expected purchases × expected spend, by period, discounted from each period's end.</summary>
/// <remarks><para><c>m × Σ (E[Y(k)] − E[Y(k − 1)]) ÷ (1 + d)^k over the periods k = 1 … n</c>, with E[Y(k)] the purchases expected up to the end of period k.</para></remarks>
public static class PurchaseValue
{
    /// <summary>Returns the value of a customer, in the unit of the spend.</summary>
    /// <param name="buying">How customers buy.</param>
    /// <param name="customer">What was seen of the customer.</param>
    /// <param name="spend">m: what the customer is expected to pay in a purchase; times a margin for a profit.</param>
    /// <param name="horizon">The horizon.</param>
    public static double Of(BgNbd buying, PurchaseSummary customer, double spend, ValueHorizon horizon)
    {
        ArgumentNullException.ThrowIfNull(horizon);
        return spend * DiscountedPurchases(buying, customer, horizon);
    }

    /// <summary>Returns the purchases expected over a horizon, each discounted from the end of its period.</summary>
    public static double DiscountedPurchases(BgNbd buying, PurchaseSummary customer, ValueHorizon horizon)
    {
        ArgumentNullException.ThrowIfNull(buying);
        ArgumentNullException.ThrowIfNull(horizon);
        var (sum, before, worth) = (0d, 0d, 1d);
        for (var period = 1; period <= horizon.Periods; period++)
        {
            var until = buying.ExpectedPurchases(customer, buying.Unit.Of(period * horizon.Length.Days));
            worth /= 1 + horizon.Discount;
            sum += (until - before) * worth;
            before = until;
        }

        return sum;
    }
}
