namespace CustomerSuccess.Domain.Customers;

/// <summary>Days without a break on which a customer was active, by the policy in force.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The first active day.</param>
/// <param name="Until">The first day that was not active any more, or <see langword="null"/> while it goes on.</param>
public sealed record ActiveSpan(CustomerId CustomerId, DateOnly From, DateOnly? Until)
{
    /// <summary>Tells whether the customer was active on <paramref name="day"/>.</summary>
    public bool Includes(DateOnly day) => From <= day && (Until is null || day < Until);
}
