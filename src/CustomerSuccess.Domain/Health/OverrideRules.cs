namespace CustomerSuccess.Domain.Health;

/// <summary>What an override must have (AM3).</summary>
public static class OverrideRules
{
    /// <summary>The fewest characters of a reason.</summary>
    public const int ShortestReason = 10;

    /// <summary>How many days an override lasts unless somebody says otherwise.</summary>
    public const int UsualDays = 30;

    /// <summary>How many days an override lasts at most.</summary>
    public const int MostDays = 90;

    /// <summary>Tells whether <paramref name="score"/> is on the scale of 0 to 100.</summary>
    public static bool AllowsScore(decimal score) => score is >= 0m and <= 100m;

    /// <summary>Tells whether <paramref name="reason"/> says enough, spaces around it aside.</summary>
    public static bool AllowsReason(string? reason) => (reason?.Trim().Length ?? 0) >= ShortestReason;

    /// <summary>Tells whether an override that is set on <paramref name="today"/> may end on a day: after today, and within 90 days.</summary>
    public static bool AllowsEnd(DateOnly end, DateOnly today) => end > today && end <= today.AddDays(MostDays);
}
