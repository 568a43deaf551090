using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Health;

/// <summary>Reads the scores that were kept at the ends of months.</summary>
public interface IMonthEndScores
{
    /// <summary>Returns a customer's kept scores of one calendar's months, in order of time; those of months before the customer was recorded, and of the running one, are not there.</summary>
    /// <exception cref="NotAllowedException">The customer is not there or not the viewer's to read.</exception>
    Task<IReadOnlyList<MonthEndHealth>> ReadAsync(CustomerId customer, CalendarKind calendar, Viewer viewer, CancellationToken cancellationToken = default);
}
