using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>Days on which one term of a subscription carries recurring revenue, by the policy in force.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day without it, or <see langword="null"/> while it goes on.</param>
/// <param name="Amount">The recurring revenue a month; 0 on paused days that stay active without MRR, otherwise above 0.</param>
public sealed record MrrSpan(CustomerId CustomerId, PlanId PlanId, DateOnly From, DateOnly? Until, MrrAmount Amount)
{
    /// <summary>Tells whether <paramref name="day"/> is one of the span's days.</summary>
    public bool Includes(DateOnly day) => From <= day && (Until is null || day < Until);
}
