namespace CustomerSuccess.Domain.Billing;

/// <summary>A billing system that customers, plans and invoices come from. External names are unique within it.</summary>
public sealed class DataSource
{
    /// <summary>Gets the identifier.</summary>
    public required DataSourceId Id { get; init; }

    /// <summary>Gets or sets the name, unique.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the instant of its making, UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}

/// <summary>Identifies a data source.</summary>
/// <param name="Value">The identifier; version 7, so that it sorts by creation.</param>
public readonly record struct DataSourceId(Guid Value)
{
    /// <summary>Returns an identifier that was not used before.</summary>
    public static DataSourceId New() => new(Guid.CreateVersion7());
}
