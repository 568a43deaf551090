using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Closing;

/// <summary>Days whose figures were reported (X3). Costs of these days are refused until a lead opens them again.</summary>
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
}
