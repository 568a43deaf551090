namespace CustomerSuccess.Domain.Nps;

/// <summary>What came of entering, correcting or undoing an answer.</summary>
public abstract record ResponseOutcome
{
    private ResponseOutcome()
    {
    }

    /// <summary>It is in the records.</summary>
    /// <param name="Response">The answer as it stands.</param>
    /// <param name="WasThere">Whether an earlier submit of the same form had saved it already.</param>
    public sealed record Saved(EnteredResponse Response, bool WasThere = false) : ResponseOutcome;

    /// <summary>It cannot be saved as it is.</summary>
    /// <param name="Faults">What is wrong.</param>
    public sealed record Refused(IReadOnlyList<ResponseFault> Faults) : ResponseOutcome;

    /// <summary>The person has answered this wave before. Saving with <see cref="ResponseEntry.Replaces"/> takes its place.</summary>
    /// <param name="Earlier">The earlier answer.</param>
    public sealed record AnsweredBefore(EnteredResponse Earlier) : ResponseOutcome;

    /// <summary>The customer was not active on the day of the answer. Saving with <see cref="ResponseEntry.AcceptsInactive"/> keeps it.</summary>
    public sealed record CustomerNotActive : ResponseOutcome;

    /// <summary>Somebody else saved the answer meanwhile; nothing was overwritten.</summary>
    /// <param name="Theirs">The answer as it stands.</param>
    /// <param name="By">The name of who saved it, when known.</param>
    public sealed record ChangedMeanwhile(EnteredResponse Theirs, string? By) : ResponseOutcome;

    /// <summary>The answer is not there any more.</summary>
    public sealed record Gone : ResponseOutcome;
}
