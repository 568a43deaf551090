using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Churn;

/// <summary>Customer churn: customers lost in a period, against those it started with; with who they are.</summary>
/// <remarks>
/// <para><c>churn = lost ÷ opening</c></para>
/// <para><b>Opening</b> customers were active on the day before the period. <b>Lost</b> are those of them who were not active on its last day; with
/// <see cref="NewCustomersLost.Counted"/> (R4.4), also those won inside the period and gone by its last day. Who left and came back within the
/// period is not lost. Who returned within it from an earlier absence and left again is neither won nor lost.</para>
/// </remarks>
/// <param name="Period">The days measured.</param>
/// <param name="Policy">What was done with customers won and lost in the period.</param>
/// <param name="Opening">Active on the day before the period.</param>
/// <param name="LostOfOpening">Those of them not active on its last day.</param>
/// <param name="Won">Active inside the period for the first time, or for the first time since so long that a return counts as new.</param>
/// <param name="LostOfWon">Those of them not active on its last day, whatever the policy.</param>
/// <param name="Returned">Active before, not on the day before the period, and on its last day; those who count as won are not here.</param>
/// <param name="Closing">Active on the last day: <c>opening − lost of opening + won − lost of won + returned</c>.</param>
public sealed record ChurnRate(
    Period Period,
    NewCustomersLost Policy,
    IReadOnlyList<CustomerId> Opening,
    IReadOnlyList<CustomerId> LostOfOpening,
    IReadOnlyList<CustomerId> Won,
    IReadOnlyList<CustomerId> LostOfWon,
    IReadOnlyList<CustomerId> Returned,
    IReadOnlyList<CustomerId> Closing)
{
    /// <summary>Gets who counts as lost by the policy.</summary>
    public IReadOnlyList<CustomerId> Lost => Policy is NewCustomersLost.Counted ? [.. LostOfOpening, .. LostOfWon] : LostOfOpening;

    /// <summary>Gets the same in counts.</summary>
    public ChurnCounts Counts => new(Period, Policy, Opening.Count, LostOfOpening.Count, LostOfWon.Count, Won.Count, Returned.Count, Closing.Count);

    /// <summary>Gets the churn as a proportion; above 1 when more new customers left than there were at the start.</summary>
    public Figure Rate => Counts.Rate;

    /// <summary>Returns the churn of a period.</summary>
    /// <param name="history">Every active span of every customer, in any order, up to the period's last day at least.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="policy">What to do with customers won and lost in the period.</param>
    /// <param name="returnIsNewAfterMonths">After how many months away a return counts as new; none for never.</param>
    public static ChurnRate Of(IReadOnlyCollection<ActiveSpan> history, Period period, NewCustomersLost policy, int? returnIsNewAfterMonths = null)
    {
        var opening = ActiveOn(history, period.DayBefore);
        var closing = ActiveOn(history, period.LastDay);
        var won = history.GroupBy(span => span.CustomerId)
            .Where(customer => !opening.Contains(customer.Key) && IsWon([.. customer], period, returnIsNewAfterMonths))
            .Select(customer => customer.Key).ToHashSet();
        return new ChurnRate(
            period,
            policy,
            [.. opening],
            [.. opening.Except(closing)],
            [.. won],
            [.. won.Except(closing)],
            [.. closing.Except(opening).Except(won)],
            [.. closing]);
    }

    private static HashSet<CustomerId> ActiveOn(IEnumerable<ActiveSpan> history, DateOnly day) =>
        [.. history.Where(span => span.Includes(day)).Select(span => span.CustomerId)];

    private static bool IsWon(IReadOnlyList<ActiveSpan> customer, Period period, int? returnIsNewAfterMonths)
    {
        var starts = customer.Where(span => period.Contains(span.From)).ToList();
        var left = customer.Where(span => span.From < period.Start).Max(span => span.Until);
        return starts.Count > 0 && (left is not { } gone || LateReturn.IsNew(gone, starts.Min(span => span.From), returnIsNewAfterMonths));
    }
}
