using CustomerSuccess.Data;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Members;

public sealed class PeopleTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);

    private People People => demo.Dashboard.Services.GetRequiredService<People>();

    [Fact]
    public async Task Who_is_no_administrator_may_not_even_list_them()
    {
        var lead = new Viewer(MemberId.New(), [Role.Lead, Role.AccountManager, Role.Staff]);

        await People.Invoking(people => people.ListAsync(lead, default)).Should().ThrowAsync<NotAllowedException>();
    }

    [Fact]
    public async Task A_new_person_signs_in_with_the_password_shown_once()
    {
        var (result, password) = await People.AddAsync(Administrator, "Omid", "omid@example.com", [Role.Staff, Role.Lead]);
        using var browser = demo.Dashboard.Browser();

        result.Succeeded.Should().BeTrue();
        Dashboard.Leads(await Dashboard.SignInAsync(browser, "omid@example.com", password)).Should().Be("/");
        (await PersonAsync("omid@example.com")).Roles.Should().Equal(Role.Lead, Role.Staff);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_stays_unlocked()
    {
        var admin = await PersonAsync("admin@example.com");

        (await People.SetRolesAsync(Administrator, admin.Id, [Role.Lead])).Errors.Should().ContainSingle(error => error.Code == "LastAdministrator");
        (await People.LockAsync(Administrator, admin.Id)).Errors.Should().ContainSingle(error => error.Code == "LastAdministrator");

        await People.SetRolesAsync(Administrator, (await PersonAsync("lead@example.com")).Id, [Role.Lead, Role.Administrator]);
        (await People.SetRolesAsync(Administrator, admin.Id, [Role.Lead])).Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task A_locked_person_does_not_get_in_until_unlocked()
    {
        var staff = await PersonAsync("staff@example.com");
        using var browser = demo.Dashboard.Browser();

        await People.LockAsync(Administrator, staff.Id);
        Dashboard.Leads(await Dashboard.SignInAsync(browser, staff.Email, DemoPerson.Password)).Should().BeNull();

        await People.UnlockAsync(Administrator, staff.Id);
        Dashboard.Leads(await Dashboard.SignInAsync(browser, staff.Email, DemoPerson.Password)).Should().Be("/");
    }

    [Fact]
    public async Task Who_added_somebody_changed_their_roles_or_locked_them_stands_in_the_audit_log()
    {
        await People.AddAsync(Administrator, "Omid", "omid2@example.com", [Role.Staff]);
        var omid = await PersonAsync("omid2@example.com");
        await People.SetRolesAsync(Administrator, omid.Id, [Role.Lead]);
        await People.LockAsync(Administrator, omid.Id);

        await using var records = await demo.Dashboard.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        var key = omid.Id.Value.ToString();
        var written = await records.AuditEntries.Where(entry => entry.RecordKey.StartsWith(key)).OrderBy(entry => entry.Id).ToListAsync();

        written.Should().OnlyContain(entry => entry.Member == Administrator.Id);
        written.Where(entry => entry.Record == "IdentityUserRole").Select(entry => entry.Action).Should().Equal("added", "removed", "added");
        written.First(entry => entry.Record == "Member").Should().Match<AuditEntry>(entry => entry.Action == "added" && entry.After!.Contains("Omid") && entry.After.Contains("***"));
        written.Last(entry => entry.Record == "Member").After.Should().Contain("LockoutEnd").And.Contain("9999-12-31");
    }

    private async Task<Person> PersonAsync(string email) => (await People.ListAsync(Administrator, default)).Single(person => person.Email == email);
}
