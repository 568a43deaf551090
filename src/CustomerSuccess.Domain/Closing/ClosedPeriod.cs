using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Closing;

/// <summary>Days whose figures were reported, with the figures (X3). Costs of these days are refused until a lead opens them again.</summary>
public sealed class ClosedPeriod
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets the day after the last.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Gets the instant of closing, UTC.</summary>
    public required DateTime ClosedAt { get; init; }

    /// <summary>Gets who closed it.</summary>
    public MemberId? ClosedBy { get; init; }

    /// <summary>Gets the headlines as they were reported.</summary>
    public IReadOnlyList<ClosedFigure> Figures { get; init; } = [];

    /// <summary>Gets the instant at which it was opened again, UTC; none while it is closed.</summary>
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>Gets who opened it again.</summary>
    public MemberId? ReopenedBy { get; private set; }

    /// <summary>Gets why it was opened again.</summary>
    public string? ReopeningReason { get; private set; }

    /// <summary>Gets whether it is closed now.</summary>
    public bool IsInForce => ReopenedAt is null;

    /// <summary>Gets the days.</summary>
    public Period Days => new(From, Until);

    /// <summary>Opens it again; what was reported stays on record.</summary>
    /// <exception cref="ArgumentException">The reason is too short or too long.</exception>
    /// <exception cref="InvalidOperationException">It is open already.</exception>
    public void Reopen(string reason, MemberId by, DateTime at)
    {
        if (!ClosingRules.AllowsReason(reason))
        {
            throw new ArgumentException($"A reason has {ClosingRules.LeastReason} to {ClosingRules.MostReason} characters.", nameof(reason));
        }

        if (!IsInForce)
        {
            throw new InvalidOperationException($"The period from {From:o} is open already.");
        }

        TakeOverReopening(reason.Trim(), by, at);
    }

    /// <summary>Notes that it was opened again, as another database has it; who did so may not be known any more.</summary>
    public void TakeOverReopening(string reason, MemberId? by, DateTime at) => (ReopenedAt, ReopenedBy, ReopeningReason) = (at, by, reason);
}
