namespace CustomerSuccess.Domain.Costs;

/// <summary>An effort to keep customers, such as a loyalty club.</summary>
public sealed class Programme
{
    /// <summary>Gets the identifier.</summary>
    public required ProgrammeId Id { get; init; }

    /// <summary>Gets or sets the name.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets its name in the system that it came from.</summary>
    public string? ExternalId { get; set; }
}
