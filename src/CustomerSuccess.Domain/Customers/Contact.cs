using CustomerSuccess.Domain.Changes;

namespace CustomerSuccess.Domain.Customers;

/// <summary>A person at a customer.</summary>
public sealed class Contact : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required ContactId Id { get; init; }

    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Gets or sets the telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Gets or sets what the person does at the customer.</summary>
    public string? Role { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
