using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>Makes the roles at every start and, in a database without people, the administrator of the settings or the demonstration people.</summary>
internal sealed class Bootstrap(
    UserManager<Member> members,
    RoleManager<IdentityRole<Guid>> roles,
    FirstRun firstRun,
    IOptions<BootstrapOptions> options,
    IConfiguration configuration)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var role in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Check(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }), "Role " + role);
            }
        }

        if (await members.Users.AnyAsync(cancellation))
        {
            return;
        }

        if (options.Value is { AdminEmail: { Length: > 0 } email, AdminPassword: { Length: > 0 } password })
        {
            Check(await firstRun.CompleteAsync(FirstRunForm.ForSettings(email, password, configuration), cancellation), "Bootstrap:AdminEmail and Bootstrap:AdminPassword");
        }
        else if (configuration.GetValue<bool>("Demo"))
        {
            await AddDemoPeopleAsync(cancellation);
        }
    }

    private async Task AddDemoPeopleAsync(CancellationToken cancellation)
    {
        await firstRun.NameOrganizationAsync(FirstRunForm.ForSettings(string.Empty, string.Empty, configuration), cancellation);
        foreach (var person in DemoPerson.All)
        {
            var member = new Member { UserName = person.Email, Email = person.Email, EmailConfirmed = true, DisplayName = person.Name };
            Check(await members.CreateAsync(member, DemoPerson.Password), person.Email);
            Check(await members.AddToRoleAsync(member, person.Role.ToString()), person.Email);
        }
    }

    private static void Check(IdentityResult result, string what)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"{what}: {string.Join(' ', result.Errors.Select(error => error.Description))}");
        }
    }
}
