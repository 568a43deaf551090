using CustomerSuccess.Data;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>Makes the roles at every start and, in a new database, the organisation of the settings and the administrator of the settings, with their key, or the demonstration people.</summary>
internal sealed class Bootstrap(
    UserManager<Member> members,
    RoleManager<IdentityRole<Guid>> roles,
    FirstRun firstRun,
    RecordsStart start,
    IOptions<BootstrapOptions> options,
    IOptions<OrganizationOptions> organization,
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

        var (isDemo, hasAdministrator) = (configuration.GetValue<bool>("Demo"), options.Value is { AdminEmail.Length: > 0, AdminPassword.Length: > 0 });
        if (organization.Value.Name is not null || isDemo || hasAdministrator)
        {
            await start.IntroduceAsync(organization.Value.Described(), cancellation);
        }

        if (await members.Users.AnyAsync(cancellation))
        {
            return;
        }

        if (hasAdministrator)
        {
            var administrator = new Member { UserName = options.Value.AdminEmail, Email = options.Value.AdminEmail, EmailConfirmed = true, DisplayName = "Administrator" };
            Check(await firstRun.AddAdministratorAsync(administrator, options.Value.AdminPassword!), "Bootstrap:AdminEmail and Bootstrap:AdminPassword");
        }
        else if (isDemo)
        {
            await AddDemoPeopleAsync();
        }
    }

    private async Task AddDemoPeopleAsync()
    {
        foreach (var person in DemoPerson.All)
        {
            var member = new Member { UserName = person.Email, Email = person.Email, EmailConfirmed = true, DisplayName = person.Name };
            Check(await members.CreateAsync(member, DemoPerson.Password), person.Email);
            Check(await members.AddToRoleAsync(member, person.Role.ToString()), person.Email);
            if (person.Role is Role.Administrator)
            {
                await firstRun.AddKeyAsync(member);
            }
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
