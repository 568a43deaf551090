using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Customer lifetime value by ChartMogul's definition.</summary>
/// <remarks>
/// <para><c>LTV = ARPA ÷ mean of the customer churn rates of the six months before the current one</c></para>
/// <para>ARPA 100.00 and a mean of 5 % a month make 2,000.00. Both are taken as they are shown: whole hundredths, and percent with two decimals.
/// A month without customers at its start has no rate and is left out of the mean. At a mean of 0, and before there is any rate, LTV is 0.</para>
/// </remarks>
public static class TrailingLifetimeValue
{
    /// <summary>How many months the mean is taken over.</summary>
    public const int Months = 6;

    /// <summary>Returns the months whose rates count for a bucket: the six before the month of its last day, in order.</summary>
    public static IReadOnlyList<Period> MonthsBefore(DateOnly lastDay) =>
        ReportingCalendar.Gregorian.SeriesTo(ReportingCalendar.Gregorian.PeriodOf(lastDay, Interval.Month).DayBefore, Interval.Month, Months);

    /// <summary>Returns the value in whole hundredths.</summary>
    /// <param name="arpa">ARPA of the bucket, in hundredths.</param>
    /// <param name="months">The figures of the months before.</param>
    public static long Of(long arpa, IEnumerable<BucketFigures> months)
    {
        var rates = months.Where(month => month.OpeningCustomers > 0).Select(month => month.CustomerChurnRate).ToList();
        var mean = rates.Count == 0 ? 0 : rates.Average();
        return mean == 0 ? 0 : Cents.Rounded(arpa * 100m / mean);
    }
}
