using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Policies;

/// <summary>Definitions in force from a day on (X2). Its content is the JSON form of <see cref="MetricPolicies"/>.</summary>
public sealed class PolicyVersion
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the first day on which they are in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets the policies as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Gets why they were changed.</summary>
    public string? Note { get; init; }

    /// <summary>Gets who changed them.</summary>
    public MemberId? Author { get; init; }

    /// <summary>Gets the instant of the change, UTC.</summary>
    public DateTime ChangedAt { get; init; }
}
