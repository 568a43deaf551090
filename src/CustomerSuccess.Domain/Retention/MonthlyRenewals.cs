using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Retention;

/// <summary>How many customers went on at the end of each month since they were won, as cohorts of every day together.</summary>
/// <remarks>
/// Months run from the day of winning: who was won on the 5th and is there on the 5th of the next month went on once. A month counts for a customer once its end was seen, whether they were lost in it or not, so that
/// fresh losses do not weigh more than fresh renewals. Only the first stay counts: for the model, who left stays away.
/// </remarks>
public static class MonthlyRenewals
{
    /// <summary>Returns the counts by month, from 1 to the longest time seen.</summary>
    /// <param name="history">Every active span; what lies after the day is not looked at.</param>
    /// <param name="day">The last day that was seen.</param>
    /// <param name="calendar">Whose months they are.</param>
    public static IReadOnlyList<RenewalCount> ListOf(IEnumerable<ActiveSpan> history, DateOnly day, ReportingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return OfStays(history.Where(span => span.From <= day).GroupBy(span => span.CustomerId).Select(customer =>
        {
            var first = customer.MinBy(span => span.From)!;
            var (seen, isLost) = (calendar.FullMonths(first.From, day), first.Until <= day);
            return (isLost ? calendar.FullMonths(first.From, first.Until!.Value.AddDays(-1)) : seen, seen);
        }));
    }

    /// <summary>Returns the counts of customers.</summary>
    /// <param name="stays">Of each, the full months stayed and the full months from the day of winning to the last day seen.</param>
    public static IReadOnlyList<RenewalCount> OfStays(IEnumerable<(int Stayed, int Seen)> stays)
    {
        var (ended, lost) = (new SortedDictionary<int, int>(), new Dictionary<int, int>());
        foreach (var (stayed, seen) in stays)
        {
            ended[stayed] = ended.GetValueOrDefault(stayed) + 1;
            if (stayed < seen)
            {
                lost[stayed + 1] = lost.GetValueOrDefault(stayed + 1) + 1;
            }
        }

        return OfCounts(ended, lost);
    }

    /// <summary>Returns the counts from how many stayed each number of full months, and how many were lost in each month.</summary>
    public static IReadOnlyList<RenewalCount> OfCounts(IReadOnlyDictionary<int, int> stayed, IReadOnlyDictionary<int, int> lost)
    {
        ArgumentNullException.ThrowIfNull(stayed);
        ArgumentNullException.ThrowIfNull(lost);
        var last = stayed.Keys.Concat(lost.Keys).DefaultIfEmpty().Max();
        var (counts, kept) = (new RenewalCount[last], 0);
        for (var month = last; month >= 1; month--)
        {
            kept += stayed.GetValueOrDefault(month);
            counts[month - 1] = new RenewalCount(month, lost.GetValueOrDefault(month), kept);
        }

        return counts;
    }
}
