using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Keys;

/// <summary>The people behind keys.</summary>
internal static class KeyMembers
{
    /// <summary>Tells whether an administrator has locked the person.</summary>
    /// <remarks>A lock of minutes after wrong passwords guards the password, not the keys: anybody who knows an address could stop every program otherwise.</remarks>
    public static bool IsKeptOut(this Member member) => member.LockoutEnd == DateTimeOffset.MaxValue;

    /// <summary>Returns the name that others see.</summary>
    public static string NameOf(Member member) => member.DisplayName.Length > 0 ? member.DisplayName : member.Email ?? string.Empty;

    /// <summary>Returns the person's roles of now.</summary>
    public static async Task<IReadOnlyList<Role>> RolesAsync(CustomerSuccessContext context, MemberId member, CancellationToken cancellationToken)
    {
        var id = member.Value;
        var names = await context.UserRoles.Where(link => link.UserId == id)
            .Join(context.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name)
            .ToListAsync(cancellationToken);
        return [.. Enum.GetValues<Role>().Where(role => names.Contains(role.ToString()))];
    }
}
