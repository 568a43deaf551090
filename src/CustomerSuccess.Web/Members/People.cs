using CustomerSuccess.Data;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Members;

/// <summary>The people who may sign in, for administrators. Each operation checks the right and has a context of its own.</summary>
public sealed class People(IServiceScopeFactory scopes)
{
    /// <summary>Returns everybody by name.</summary>
    /// <exception cref="NotAllowedException">The viewer may not manage people.</exception>
    public async Task<IReadOnlyList<Person>> ListAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var scope = For(viewer);
        var members = MembersOf(scope);
        var all = await members.Users.OrderBy(member => member.DisplayName).ThenBy(member => member.Email).ToListAsync(cancellation);
        var people = new List<Person>(all.Count);
        foreach (var member in all)
        {
            people.Add(new Person(new MemberId(member.Id), member.DisplayName, member.Email ?? string.Empty, await RolesOf(members, member), await members.IsLockedOutAsync(member)));
        }

        return people;
    }

    /// <summary>Adds a person with a password that is shown once.</summary>
    public async Task<(IdentityResult Result, string Password)> AddAsync(Viewer viewer, string name, string email, IReadOnlyCollection<Role> roles)
    {
        await using var scope = For(viewer);
        var members = MembersOf(scope);
        var password = TemporaryPassword.New();
        var member = new Member { UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true, DisplayName = name.Trim() };
        var result = await members.CreateAsync(member, password);
        return (result.Succeeded ? await members.AddToRolesAsync(member, roles.Select(role => role.ToString())) : result, password);
    }

    /// <summary>Gives a person these roles and no others; their open sessions end. Refused for the last administrator.</summary>
    public Task<IdentityResult> SetRolesAsync(Viewer viewer, MemberId id, IReadOnlyCollection<Role> roles) => ChangeAsync(viewer, id, keepsAdministrator: roles.Contains(Role.Administrator), async (members, member) =>
    {
        var before = await members.GetRolesAsync(member);
        var wanted = roles.Select(role => role.ToString()).ToList();
        var result = await members.RemoveFromRolesAsync(member, before.Except(wanted));
        return result.Succeeded ? await members.AddToRolesAsync(member, wanted.Except(before)) : result;
    });

    /// <summary>Keeps a person out until they are unlocked; their open sessions end. Refused for the last administrator.</summary>
    public Task<IdentityResult> LockAsync(Viewer viewer, MemberId id) => ChangeAsync(viewer, id, keepsAdministrator: false, (members, member) => members.SetLockoutEndDateAsync(member, DateTimeOffset.MaxValue));

    /// <summary>Lets a person in again.</summary>
    public Task<IdentityResult> UnlockAsync(Viewer viewer, MemberId id) => ChangeAsync(viewer, id, keepsAdministrator: true, async (members, member) =>
    {
        await members.ResetAccessFailedCountAsync(member);
        return await members.SetLockoutEndDateAsync(member, null);
    });

    /// <summary>Gives a person a new password, which is shown once.</summary>
    public async Task<(IdentityResult Result, string Password)> ResetPasswordAsync(Viewer viewer, MemberId id)
    {
        var password = TemporaryPassword.New();
        var result = await ChangeAsync(viewer, id, keepsAdministrator: true, async (members, member) => await members.ResetPasswordAsync(member, await members.GeneratePasswordResetTokenAsync(member), password));
        return (result, password);
    }

    private async Task<IdentityResult> ChangeAsync(Viewer viewer, MemberId id, bool keepsAdministrator, Func<UserManager<Member>, Member, Task<IdentityResult>> change)
    {
        await using var scope = For(viewer);
        var members = MembersOf(scope);
        if (await members.FindByIdAsync(id.Value.ToString()) is not { } member)
        {
            return IdentityResult.Failed(new IdentityError { Code = "Gone" });
        }

        if (!keepsAdministrator && await IsLastAdministratorAsync(members, member))
        {
            return IdentityResult.Failed(new IdentityError { Code = "LastAdministrator" });
        }

        var result = await change(members, member);
        return result.Succeeded ? await members.UpdateSecurityStampAsync(member) : result;
    }

    private static async Task<bool> IsLastAdministratorAsync(UserManager<Member> members, Member member)
    {
        var administrators = await members.GetUsersInRoleAsync(nameof(Role.Administrator));
        return administrators.Where(one => one.LockoutEnd != DateTimeOffset.MaxValue).All(one => one.Id == member.Id) && administrators.Any(one => one.Id == member.Id);
    }

    private static async Task<IReadOnlyList<Role>> RolesOf(UserManager<Member> members, Member member) =>
        [.. (await members.GetRolesAsync(member)).Select(Enum.Parse<Role>).Order()];

    private AsyncServiceScope For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.ManagesPeople)
        {
            throw new NotAllowedException("Managing people.");
        }

        // Identity saves through this context, which writes the audit log in its author's name.
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CustomerSuccessContext>().Author = viewer.Id;
        return scope;
    }

    private static UserManager<Member> MembersOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
}
