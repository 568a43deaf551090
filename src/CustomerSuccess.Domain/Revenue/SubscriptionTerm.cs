using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>What a subscription costs from one day up to, but not including, another.</summary>
public sealed class SubscriptionTerm
{
    /// <summary>Gets the subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Gets the customer, so that large tables are found and spread by customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets or sets the day after the last, or <see langword="null"/> while it goes on. A term that ends on its first day never counts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Gets or sets the price of one unit for one interval, tax excluded, in minor units of <see cref="Currency"/>.</summary>
    public required long AmountMinor { get; set; }

    /// <summary>Gets or sets the currency.</summary>
    public required Currency Currency { get; set; }

    /// <summary>Gets or sets what one interval is.</summary>
    public BillingUnit Unit { get; set; } = BillingUnit.Month;

    /// <summary>Gets or sets how many units one interval has; 3 months are a quarter.</summary>
    public int UnitCount { get; set; } = 1;

    /// <summary>Gets or sets how many are paid for.</summary>
    public int Quantity { get; set; } = 1;

    /// <summary>Gets or sets the discount in hundredths of a percent, 0 to 10,000.</summary>
    public int DiscountBasisPoints { get; set; }

    /// <summary>Gets or sets what the days of the term are.</summary>
    public TermKind Kind { get; set; } = TermKind.Paid;
}

/// <summary>What a billing interval is counted in.</summary>
public enum BillingUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>What the days of a term are.</summary>
public enum TermKind
{
    /// <summary>Paid for: counts as MRR.</summary>
    Paid,

    /// <summary>A trial: not active and no MRR.</summary>
    Trial,

    /// <summary>Paused: by policy churned, active without MRR, or active with MRR.</summary>
    Paused,
}
