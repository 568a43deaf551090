using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Lifetime;

/// <summary>How long a customer has been there.</summary>
/// <param name="Length">The active days, or a length in any other unit, also a part of one; time away between two spells is no part of it, since it earns nothing.</param>
/// <param name="IsEnded">Whether the customer was lost; otherwise the lifetime goes on.</param>
public readonly record struct CustomerLifetime(decimal Length, bool IsEnded)
{
    /// <summary>Returns the lifetime of every customer who was ever active, as seen at the end of a day.</summary>
    /// <param name="history">Every active span; what lies after the day is not looked at.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<CustomerLifetime> ListOf(IEnumerable<ActiveSpan> history, DateOnly day)
    {
        var seen = day.AddDays(1);
        return
        [
            .. history.Where(span => span.From < seen)
                .GroupBy(span => span.CustomerId)
                .Select(customer => new CustomerLifetime(
                    customer.Sum(span => (span.Until is { } until && until < seen ? until : seen).DayNumber - span.From.DayNumber),
                    !customer.Any(span => span.Includes(day)))),
        ];
    }
}
