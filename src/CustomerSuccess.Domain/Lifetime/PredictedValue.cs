using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>What one customer with recurring revenue is expected to bring over the next 36 months.</summary>
/// <remarks><para><c>value = MRR × gross margin × remaining lifetime in months</c>, where <see cref="RemainingLifetime"/> says how long who has stayed so long stays on. An estimate, not discounted.</para></remarks>
/// <param name="Customer">The customer.</param>
/// <param name="Mrr">The recurring revenue of the day, in ten-thousandths of the reporting currency's minor unit; above 0.</param>
/// <param name="Days">How many days the customer has been active.</param>
/// <param name="RemainingDays">How many more are expected within 36 months.</param>
/// <param name="ValueMinor">The value in minor units.</param>
public sealed record PredictedValue(CustomerId Customer, long Mrr, int Days, double RemainingDays, double ValueMinor)
{
    private const double DaysPerMonth = 487d / 16d; // 30.4375, as LifetimeMonths has it.

    /// <summary>Returns the value of a customer.</summary>
    public static PredictedValue Of(CustomerId customer, long mrr, int days, decimal grossMargin, RemainingLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        var remaining = lifetime.After(days);
        return new PredictedValue(customer, mrr, days, remaining, ValueOf(mrr, grossMargin, remaining));
    }

    /// <summary>Returns <c>MRR × gross margin × months</c> in minor units.</summary>
    public static double ValueOf(long mrr, decimal grossMargin, double remainingDays) =>
        mrr / (double)MrrAmount.PerMinorUnit * (double)grossMargin * (remainingDays / DaysPerMonth);
}
