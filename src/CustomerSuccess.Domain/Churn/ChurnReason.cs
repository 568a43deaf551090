namespace CustomerSuccess.Domain.Churn;

/// <summary>A reason for leaving, from a list that people edit.</summary>
public sealed class ChurnReason
{
    /// <summary>Gets the identifier.</summary>
    public required ChurnReasonId Id { get; init; }

    /// <summary>Gets the short name that imports use, such as pricing.</summary>
    public required string Code { get; init; }

    /// <summary>Gets or sets the name in English.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the name in Persian.</summary>
    public required string NamePersian { get; set; }

    /// <summary>Gets or sets whether the customer did not choose to leave, such as a failed payment.</summary>
    public bool IsInvoluntary { get; set; }

    /// <summary>Gets or sets whether the reason is no longer offered.</summary>
    public bool IsRetired { get; set; }
}
