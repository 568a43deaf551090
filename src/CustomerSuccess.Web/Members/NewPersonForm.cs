using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Members;

/// <summary>What an administrator says about a new person.</summary>
public sealed class NewPersonForm
{
    public string Name { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public HashSet<Role> Roles { get; } = [];
}
