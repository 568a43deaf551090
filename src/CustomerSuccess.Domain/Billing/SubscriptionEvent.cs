using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Billing;

/// <summary>Something that happened or will happen to a subscription of a billing system, told without an invoice.</summary>
public sealed class SubscriptionEvent
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the number that the billing system's programs call it by, unique.</summary>
    public required long Number { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the system that it came from.</summary>
    public required DataSourceId DataSourceId { get; init; }

    /// <summary>Gets or sets its name there, unique within the data source.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Gets or sets what it is.</summary>
    public required SubscriptionEventKind Kind { get; set; }

    /// <summary>Gets or sets when it was decided, UTC.</summary>
    public required DateTime DecidedAt { get; set; }

    /// <summary>Gets or sets when it takes effect, UTC.</summary>
    public required DateTime EffectiveAt { get; set; }

    /// <summary>Gets the subscription's name in the billing system.</summary>
    public required string SubscriptionExternalId { get; init; }

    /// <summary>Gets or sets the name of the set that the subscription belongs to.</summary>
    public string? SetExternalId { get; set; }

    /// <summary>Gets or sets the plan's name there.</summary>
    public string? PlanExternalId { get; set; }

    /// <summary>Gets or sets the currency.</summary>
    public Currency? Currency { get; set; }

    /// <summary>Gets or sets the amount of an interval in minor units, with tax.</summary>
    public long? AmountMinor { get; set; }

    /// <summary>Gets or sets the tax in the amount, in minor units.</summary>
    public long TaxMinor { get; set; }

    /// <summary>Gets or sets how many are paid for.</summary>
    public int Quantity { get; set; } = 1;

    /// <summary>Gets or sets what comes first of the same instant.</summary>
    public int? EventOrder { get; set; }

    /// <summary>Gets or sets the name of the event that this one takes back.</summary>
    public string? RetractedExternalId { get; set; }

    /// <summary>Gets the instant of its making, UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>What happens to a subscription.</summary>
public enum SubscriptionEventKind
{
    /// <summary>It starts.</summary>
    Start,

    /// <summary>It will start.</summary>
    StartScheduled,

    /// <summary>Its plan, quantity or price changes.</summary>
    Updated,

    /// <summary>They will change.</summary>
    UpdateScheduled,

    /// <summary>It is cancelled.</summary>
    Cancelled,

    /// <summary>It will be cancelled.</summary>
    CancellationScheduled,

    /// <summary>An earlier event is taken back.</summary>
    Retracted,
}
