namespace CustomerSuccess.Domain.Nps;

/// <summary>What an answer must keep to, whoever enters it and by whichever way.</summary>
public static class ResponseRules
{
    /// <summary>The longest name of a person, an agent, a survey or a wave.</summary>
    public const int LongestName = 200;

    /// <summary>The longest name of a channel.</summary>
    public const int LongestChannel = 50;

    /// <summary>The longest reason.</summary>
    public const int LongestComment = 4000;

    /// <summary>Returns what is wrong with an answer; nothing when it may be saved.</summary>
    /// <param name="entry">The answer.</param>
    /// <param name="scale">The scale of the wave's survey.</param>
    /// <param name="from">The wave's first day.</param>
    /// <param name="until">The day after the wave's last, or <see langword="null"/> while it is open.</param>
    /// <param name="today">The day of business.</param>
    public static IReadOnlyList<ResponseFault> FaultsOf(ResponseEntry entry, RatingScale scale, DateOnly from, DateOnly? until, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var faults = new List<ResponseFault>();
        if (!scale.Includes(entry.Score))
        {
            faults.Add(ResponseFault.ScoreIsOffTheScale);
        }

        if (entry.AnsweredOn > today)
        {
            faults.Add(ResponseFault.DateIsInTheFuture);
        }
        else if (entry.AnsweredOn < from || entry.AnsweredOn >= until)
        {
            faults.Add(ResponseFault.DateIsOutsideTheWave);
        }

        if (IsLong(entry.Respondent, LongestName) || IsLong(entry.Agent, LongestName) || IsLong(entry.Channel, LongestChannel) || IsLong(entry.Comment, LongestComment))
        {
            faults.Add(ResponseFault.TextIsTooLong);
        }

        return faults;
    }

    private static bool IsLong(string? text, int longest) => text?.Length > longest;
}
