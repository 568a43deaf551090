namespace CustomerSuccess.Domain.Members;

/// <summary>The person on whose behalf records are read or written, with what they may do. The rules of access stand here and nowhere else.</summary>
/// <param name="Id">The person.</param>
/// <param name="Roles">Their roles; the rights of each add up.</param>
public sealed record Viewer(MemberId Id, IReadOnlyCollection<Role> Roles)
{
    /// <summary>Gets whether the headline figures of all customers may be read.</summary>
    public bool ReadsFigures => Has(Role.AccountManager) || Has(Role.Lead) || Has(Role.Administrator);

    /// <summary>Gets whether every customer's records may be read.</summary>
    public bool ReadsAllCustomers => Has(Role.Lead) || Has(Role.Administrator);

    /// <summary>Gets whether answers and costs may be entered.</summary>
    public bool Enters => Has(Role.Staff) || Has(Role.Lead) || Has(Role.Administrator);

    /// <summary>Gets whether policies and scorecards may be changed.</summary>
    public bool Defines => Has(Role.Lead) || Has(Role.Administrator);

    /// <summary>Gets whether people may be added and given roles.</summary>
    public bool ManagesPeople => Has(Role.Administrator);

    /// <summary>Gets whether files may be imported.</summary>
    public bool Imports => Has(Role.Lead) || Has(Role.Staff) || Has(Role.Administrator);

    /// <summary>Tells whether the records of a customer with this account manager may be read.</summary>
    public bool Reads(MemberId? manager) => ReadsAllCustomers || IsManager(manager);

    /// <summary>Tells whether actions, overrides and factor values may be recorded for a customer with this account manager.</summary>
    public bool ActsOn(MemberId? manager) => Has(Role.Lead) || IsManager(manager);

    /// <summary>Tells whether feedback may be entered for a customer with this account manager.</summary>
    public bool EntersFeedbackFor(MemberId? manager) => Enters || IsManager(manager);

    private bool IsManager(MemberId? manager) => Has(Role.AccountManager) && manager == Id;

    private bool Has(Role role) => Roles.Contains(role);
}
