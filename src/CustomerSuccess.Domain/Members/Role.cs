namespace CustomerSuccess.Domain.Members;

/// <summary>What a person may do. Roles add up.</summary>
public enum Role
{
    /// <summary>Looks after customers: reads and acts on their own.</summary>
    AccountManager,

    /// <summary>Leads customer experience: reads and acts on all, and decides definitions.</summary>
    Lead,

    /// <summary>Enters answers, feedback and costs.</summary>
    Staff,

    /// <summary>Manages people, keys and imports, and reads everything.</summary>
    Administrator,
}
