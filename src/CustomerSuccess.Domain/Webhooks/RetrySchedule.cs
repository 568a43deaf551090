namespace CustomerSuccess.Domain.Webhooks;

/// <summary>When a message that was not taken is tried again.</summary>
/// <remarks>
/// <para><c>wait = min(10 s × 3ⁿ⁻¹, 4 h) × (1 + jitter)</c> after attempt n, with the jitter from −0.2 to 0.2: about 10 s, 30 s, 90 s,
/// 4½ min, 13½ min, 40 min, 2 h, then every 4 h. It is given up when the next attempt would be more than 24 hours after the first.</para>
/// The jitter keeps the messages that failed together from coming back together.
/// </remarks>
public static class RetrySchedule
{
    /// <summary>The largest jitter.</summary>
    public const double MostJitter = 0.2;

    /// <summary>After this long it is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>Returns the instant of the next attempt; none when it is given up.</summary>
    /// <param name="attempts">How often it was tried, at least 1.</param>
    /// <param name="queuedAt">When it came into the queue.</param>
    /// <param name="now">Now.</param>
    /// <param name="chance">A random number, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It was never tried.</exception>
    public static DateTime? NextAttempt(int attempts, DateTime queuedAt, DateTime now, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        var wait = Math.Min(First.TotalSeconds * Math.Pow(3, attempts - 1), Longest.TotalSeconds);
        var next = now.AddSeconds(wait * (1 + (MostJitter * ((2 * chance) - 1))));
        return next - queuedAt <= Patience ? next : null;
    }
}
