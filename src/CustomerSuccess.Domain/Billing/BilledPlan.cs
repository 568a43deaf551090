using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Billing;

/// <summary>How a plan is billed, which normalises the amounts of its line items.</summary>
public sealed class BilledPlan
{
    /// <summary>Gets the plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Gets the system that it came from.</summary>
    public required DataSourceId DataSourceId { get; init; }

    /// <summary>Gets or sets its name there, unique within the data source.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Gets or sets what its interval is counted in.</summary>
    public required BillingUnit Unit { get; set; }

    /// <summary>Gets or sets how many units the interval has.</summary>
    public required int UnitCount { get; set; }
}
