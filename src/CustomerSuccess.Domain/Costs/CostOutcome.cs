using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>What came of entering, correcting or undoing a cost.</summary>
public abstract record CostOutcome
{
    private CostOutcome()
    {
    }

    /// <summary>It is in the records.</summary>
    /// <param name="Cost">The cost as it stands.</param>
    /// <param name="WasThere">Whether an earlier submit of the same form had saved it already.</param>
    public sealed record Saved(EnteredCost Cost, bool WasThere = false) : CostOutcome;

    /// <summary>It cannot be saved as it is.</summary>
    /// <param name="Faults">What is wrong.</param>
    /// <param name="Closed">The closed days, for <see cref="CostFault.PeriodIsClosed"/>.</param>
    public sealed record Refused(IReadOnlyList<CostFault> Faults, Period? Closed = null) : CostOutcome;

    /// <summary>It looks like a cost that is there already. Saving with <see cref="CostEntry.AcceptsDuplicate"/> keeps both.</summary>
    /// <param name="Earlier">The cost that is there.</param>
    public sealed record LooksLikeDuplicate(EnteredCost Earlier) : CostOutcome;

    /// <summary>Somebody else saved the cost meanwhile; nothing was overwritten.</summary>
    /// <param name="Theirs">The cost as it stands.</param>
    /// <param name="By">The name of who saved it, when known.</param>
    public sealed record ChangedMeanwhile(EnteredCost Theirs, string? By) : CostOutcome;

    /// <summary>The cost is not there any more.</summary>
    public sealed record Gone : CostOutcome;
}
