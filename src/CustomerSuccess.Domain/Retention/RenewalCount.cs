namespace CustomerSuccess.Domain.Retention;

/// <summary>What became of the customers who came to the end of their n-th period and were seen there.</summary>
/// <param name="Period">n: 1 for the first period.</param>
/// <param name="Lost">How many did not go on.</param>
/// <param name="Kept">How many went on.</param>
public readonly record struct RenewalCount(int Period, double Lost, double Kept)
{
    /// <summary>Returns the counts of cohorts together, by period from 1 to the last one seen.</summary>
    /// <exception cref="ArgumentException">The counts of a cohort rise, are negative or are no numbers.</exception>
    public static IReadOnlyList<RenewalCount> ListOf(IReadOnlyCollection<RetentionCohort> cohorts)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        if (cohorts.FirstOrDefault(cohort => cohort.FirstFault() is not null) is { } wrong)
        {
            throw new ArgumentException($"The count at place {wrong.FirstFault()} of a cohort is above the one before it, negative, or no number.", nameof(cohorts));
        }

        return
        [
            .. Enumerable.Range(1, Math.Max(0, cohorts.Select(cohort => cohort.Surviving.Count).DefaultIfEmpty().Max() - 1)).Select(period =>
            {
                var seen = cohorts.Where(cohort => cohort.Surviving.Count > period).ToList();
                return new RenewalCount(period, seen.Sum(cohort => cohort.Surviving[period - 1] - cohort.Surviving[period]), seen.Sum(cohort => cohort.Surviving[period]));
            }),
        ];
    }
}
