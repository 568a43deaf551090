namespace CustomerSuccess.Domain.Customers;

/// <summary>A named property of a customer that the model has no column for, such as industry.</summary>
public sealed class CustomerProperty
{
    /// <summary>Gets the customer.</summary>
    public required CustomerId CustomerId { get; init; }

    /// <summary>Gets the property's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets or sets the value.</summary>
    public required string Value { get; set; }
}
