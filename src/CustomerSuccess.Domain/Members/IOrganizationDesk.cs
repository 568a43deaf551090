namespace CustomerSuccess.Domain.Members;

/// <summary>Shows the organisation and takes changes to it.</summary>
public interface IOrganizationDesk
{
    /// <summary>Returns the organisation as it is saved, or <see langword="null"/> while it has not been named.</summary>
    Task<Organization?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Saves the organisation, unless somebody has saved it after <paramref name="version"/>.</summary>
    /// <exception cref="NotAllowedException">The viewer does not decide definitions.</exception>
    Task<OrganizationOutcome> SaveAsync(Viewer viewer, OrganizationEntry entry, int version, CancellationToken cancellationToken);
}
