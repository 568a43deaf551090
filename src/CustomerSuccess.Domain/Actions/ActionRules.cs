using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Actions;

/// <summary>What an action must keep to.</summary>
public static class ActionRules
{
    /// <summary>The fewest characters of a task and of an outcome, spaces around them aside.</summary>
    public const int ShortestText = 3;

    /// <summary>The most characters of a task.</summary>
    public const int LongestTask = 200;

    /// <summary>The most characters of an outcome.</summary>
    public const int LongestOutcome = 1_000;

    /// <summary>Tells whether a task says enough and is short enough to stand in one line, spaces around it aside.</summary>
    public static bool AllowsTask(string? task) => HasLength(task, LongestTask);

    /// <summary>Tells whether an outcome says enough, spaces around it aside.</summary>
    public static bool AllowsOutcome(string? outcome) => HasLength(outcome, LongestOutcome);

    /// <summary>Tells whether an action that is entered on <paramref name="today"/> may be due on a day: today or later.</summary>
    public static bool AllowsDue(DateOnly due, DateOnly today) => due >= today;

    /// <summary>Tells whether somebody may be the owner: the account manager, or whoever enters the action.</summary>
    public static bool AllowsOwner(MemberId owner, MemberId? manager, MemberId author) => owner == manager || owner == author;

    /// <summary>Tells whether an action may be closed so: done or withdrawn, and with an outcome.</summary>
    public static bool Allows(ActionClosing closing)
    {
        ArgumentNullException.ThrowIfNull(closing);
        return closing.State is ActionState.Done or ActionState.Withdrawn && AllowsOutcome(closing.Outcome);
    }

    private static bool HasLength(string? text, int most) => (text?.Trim().Length ?? 0) is var length && length >= ShortestText && length <= most;
}
