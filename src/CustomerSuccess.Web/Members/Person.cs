using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Members;

/// <summary>A person as the administrator sees them.</summary>
public sealed record Person(MemberId Id, string Name, string Email, IReadOnlyList<Role> Roles, bool IsLocked);
