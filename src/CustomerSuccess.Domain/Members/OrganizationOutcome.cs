namespace CustomerSuccess.Domain.Members;

/// <summary>What came of saving the organisation.</summary>
public abstract record OrganizationOutcome
{
    private OrganizationOutcome()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="Now">The organisation as it is now.</param>
    public sealed record Saved(Organization Now) : OrganizationOutcome;

    /// <summary>Somebody else has saved it meanwhile; nothing was written.</summary>
    /// <param name="Now">The organisation as they left it.</param>
    /// <param name="By">Their name, where it is known.</param>
    public sealed record Changed(Organization Now, string? By) : OrganizationOutcome;

    /// <summary>It cannot be saved as it was filled in.</summary>
    /// <param name="Faults">What is wrong.</param>
    public sealed record Refused(IReadOnlyList<OrganizationFault> Faults) : OrganizationOutcome;
}
