namespace CustomerSuccess.Domain.Revenue;

/// <summary>What a subscription is for.</summary>
public sealed class Plan
{
    /// <summary>Gets the identifier.</summary>
    public required PlanId Id { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }
}
