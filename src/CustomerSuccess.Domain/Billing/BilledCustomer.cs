using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Billing;

/// <summary>What a billing system knows of a customer beside the customer's own record.</summary>
public sealed class BilledCustomer
{
    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the system that it came from; none for one whom people entered.</summary>
    public DataSourceId? DataSourceId { get; set; }

    /// <summary>Gets or sets its name there, unique within the data source.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets the address of the one who is billed.</summary>
    public string? Email { get; set; }

    /// <summary>Gets or sets the company.</summary>
    public string? Company { get; set; }

    /// <summary>Gets or sets the city.</summary>
    public string? City { get; set; }

    /// <summary>Gets or sets the state.</summary>
    public string? State { get; set; }

    /// <summary>Gets or sets the postal code.</summary>
    public string? Zip { get; set; }

    /// <summary>Gets or sets the web site.</summary>
    public string? WebsiteUrl { get; set; }

    /// <summary>Gets or sets who looks after the customer there, an address.</summary>
    public string? Owner { get; set; }

    /// <summary>Gets or sets when it became a lead, UTC.</summary>
    public DateTime? LeadCreatedAt { get; set; }

    /// <summary>Gets or sets when its free trial began, UTC.</summary>
    public DateTime? FreeTrialStartedAt { get; set; }
}
