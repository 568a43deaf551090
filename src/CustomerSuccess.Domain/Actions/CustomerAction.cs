using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Actions;

/// <summary>Something that one of us is to do about a customer by a day (AM1, AM2, AM4).</summary>
public sealed class CustomerAction : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required CustomerActionId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets what is to be done, 3 to 200 characters.</summary>
    public required string Task { get; init; }

    /// <summary>Gets who is to do it.</summary>
    public required MemberId Owner { get; init; }

    /// <summary>Gets the last day on which it is not late.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Gets what has become of it.</summary>
    public ActionState State { get; private set; }

    /// <summary>Gets what came of it, or why it was withdrawn; none while it is open.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Gets the instant of closing, UTC; none while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Gets who closed it; none while it is open.</summary>
    public MemberId? ClosedBy { get; private set; }

    /// <summary>Gets the instant of entry, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who entered it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }

    /// <summary>Tells whether it is open although its day is over: on the day itself it is not late yet.</summary>
    public bool IsOverdue(DateOnly today) => State is ActionState.Open && DueOn < today;

    /// <summary>Closes it, with what came of it.</summary>
    /// <exception cref="ArgumentException">The outcome says too little or too much, or the state is not one of a closed action.</exception>
    /// <exception cref="InvalidOperationException">It is closed already.</exception>
    public void Close(ActionClosing closing, DateTime at, MemberId by)
    {
        ArgumentNullException.ThrowIfNull(closing);
        if (!ActionRules.Allows(closing))
        {
            throw new ArgumentException($"An action cannot be closed as {closing.State} with an outcome of {closing.Outcome.Length} characters.", nameof(closing));
        }

        if (State is not ActionState.Open)
        {
            throw new InvalidOperationException($"Action {Id} is {State} already.");
        }

        (State, Outcome, ClosedAt, ClosedBy) = (closing.State, closing.Outcome.Trim(), at, by);
    }

    /// <summary>Opens it again, as if it had not been closed.</summary>
    public void Reopen() => (State, Outcome, ClosedAt, ClosedBy) = (ActionState.Open, null, null, null);
}
