using CustomerSuccess.Domain.Keys;

namespace CustomerSuccess.Domain.Members;

/// <summary>The person on whose behalf records are read or written, with what they may do. The rules of access stand here and nowhere else.</summary>
/// <param name="Id">The person.</param>
/// <param name="Roles">Their roles; the rights of each add up.</param>
public sealed record Viewer(MemberId Id, IReadOnlyCollection<Role> Roles)
{
    /// <summary>Gets what a key of the API leaves of the rights; none for a person who has signed in, whom nothing narrows.</summary>
    public KeyScopes? Scopes { get; init; }

    /// <summary>Gets the key of the API that speaks for the person; none for a person who has signed in.</summary>
    public ApiKeyId? Key { get; init; }

    /// <summary>Gets whether the headline figures of all customers may be read.</summary>
    public bool ReadsFigures => Leaves(KeyScope.ReadFigures) && (Has(Role.AccountManager) || Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether every customer's records may be read.</summary>
    public bool ReadsAllCustomers => Leaves(KeyScope.ReadRecords) && (Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether what all records share may be read: plans, rates, reasons, categories, surveys.</summary>
    public bool ReadsShared => Leaves(KeyScope.ReadRecords) && Roles.Count > 0;

    /// <summary>Gets whether the records of the customers that the person looks after may be read.</summary>
    public bool ReadsOwnCustomers => Leaves(KeyScope.ReadRecords) && Has(Role.AccountManager);

    /// <summary>Gets whether answers and costs may be read, and the names of all customers to enter against.</summary>
    public bool ReadsEntries => Leaves(KeyScope.ReadRecords) && (Has(Role.Staff) || Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether answers and costs may be entered.</summary>
    public bool Enters => Leaves(KeyScope.WriteRecords) && (Has(Role.Staff) || Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether policies and scorecards may be changed.</summary>
    public bool Defines => Leaves(KeyScope.WriteRecords) && (Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether it may be read how well the definitions foretell, as those do who decide them.</summary>
    public bool ReadsModelChecks => Leaves(KeyScope.ReadFigures) && (Has(Role.Lead) || Has(Role.Administrator));

    /// <summary>Gets whether people may be added and given roles, and keys be made. No key of the API may, so that none makes another.</summary>
    public bool ManagesPeople => Scopes is null && Has(Role.Administrator);

    /// <summary>Gets whether files may be imported.</summary>
    public bool Imports => Leaves(KeyScope.WriteRecords) && (Has(Role.Lead) || Has(Role.Staff) || Has(Role.Administrator));

    /// <summary>Tells whether an import, with the lines that were refused, may be looked into: one's own, and of others by those who read everything.</summary>
    public bool ReadsImportsOf(MemberId? member) => Imports && (ReadsAllCustomers || member == Id);

    /// <summary>Tells whether the records of a customer with this account manager may be read.</summary>
    public bool Reads(MemberId? manager) => ReadsAllCustomers || (Leaves(KeyScope.ReadRecords) && IsManager(manager));

    /// <summary>Tells whether actions, overrides and factor values may be recorded for a customer with this account manager.</summary>
    public bool ActsOn(MemberId? manager) => Leaves(KeyScope.WriteRecords) && (Has(Role.Lead) || IsManager(manager));

    /// <summary>Tells whether feedback may be entered for a customer with this account manager.</summary>
    public bool EntersFeedbackFor(MemberId? manager) => Enters || (Leaves(KeyScope.WriteRecords) && IsManager(manager));

    private bool Leaves(KeyScope scope) => Scopes is not { } scopes || scopes.Has(scope);

    private bool IsManager(MemberId? manager) => Has(Role.AccountManager) && manager == Id;

    private bool Has(Role role) => Roles.Contains(role);
}
