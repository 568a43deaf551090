using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Billing;

/// <summary>Plans that reports look at together.</summary>
public sealed class PlanGroup
{
    /// <summary>Gets the identifier.</summary>
    public required PlanGroupId Id { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the plans.</summary>
    public List<GroupedPlan> Plans { get; init; } = [];
}

/// <summary>A plan in a group; it may be in several.</summary>
public sealed class GroupedPlan
{
    /// <summary>Gets the group.</summary>
    public required PlanGroupId GroupId { get; init; }

    /// <summary>Gets the plan.</summary>
    public required PlanId PlanId { get; init; }
}

/// <summary>Identifies a group of plans.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct PlanGroupId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static PlanGroupId New() => new(Guid.CreateVersion7());
}
