using CustomerSuccess.Data.Keys;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Keys;

public class ApiKeyDeskTests
{
    private static readonly KeyScopes Reading = new(ReadsFigures: true, ReadsRecords: true, WritesRecords: false);
    private static readonly MemberId SaraId = new(Sara.Id);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_that_is_made_lets_its_member_in_within_its_scopes(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);
        var made = await MakeAsync(database, new ApiKeyEntry("  Nightly report ", SaraId, Reading, null));

        var admitted = (await Gate(database).AdmitAsync(made.Text)).Should().BeOfType<KeyAdmission.Admitted>().Subject;

        (admitted.Key, admitted.KeyName, admitted.MemberName, admitted.Viewer.Id, admitted.Viewer.Scopes).Should().Be((made.Id, "Nightly report", "Sara Lindqvist", SaraId, Reading));
        (await Gate(database).AdmitAsync(made.Text + "x")).Should().Be(new KeyAdmission.Refused(KeyRefusal.Unknown));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Keys_are_for_administrators(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);
        foreach (var viewer in new[] { Owner, Lead, Staff, Nobody, Administrator with { Scopes = KeyScopes.All } })
        {
            await Desk(database).Invoking(it => it.ListAsync(viewer)).Should().ThrowAsync<NotAllowedException>();
            await Desk(database).Invoking(it => it.MakeAsync(new ApiKeyEntry("A key", SaraId, Reading, null), viewer)).Should().ThrowAsync<NotAllowedException>();
            await Desk(database).Invoking(it => it.RevokeAsync(ApiKeyId.New(), viewer)).Should().ThrowAsync<NotAllowedException>();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_is_taken_through_its_last_day_of_business(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);
        var today = DateOnly.FromDateTime(database.Time.GetUtcNow().UtcDateTime);
        var made = await MakeAsync(database, new ApiKeyEntry("Until tonight", SaraId, Reading, today));
        var key = (await Desk(database).ListAsync(Administrator)).Keys.Single();

        key.ExpiresAt.Should().Be(today.AddDays(1).ToDateTime(TimeOnly.MinValue));
        (await Gate(database).AdmitAsync(made.Text)).Should().BeOfType<KeyAdmission.Admitted>();

        database.Time.Now = today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        (await Gate(database).AdmitAsync(made.Text)).Should().Be(new KeyAdmission.Refused(KeyRefusal.Expired));
        (await Desk(database).ListAsync(Administrator)).Keys.Single().State.Should().Be(KeyState.Expired);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Revoking_and_locking_count_at_once_and_stand_in_the_audit_log(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);
        var (first, second) = (await MakeAsync(database, new ApiKeyEntry("First", SaraId, Reading, null)), await MakeAsync(database, new ApiKeyEntry("Second", SaraId, Reading, null)));

        await Desk(database).RevokeAsync(first.Id, Administrator);
        await Desk(database).RevokeAsync(first.Id, Administrator);
        (await Gate(database).AdmitAsync(first.Text)).Should().Be(new KeyAdmission.Refused(KeyRefusal.Revoked));

        await using var context = database.CreateDbContext();
        var sara = await context.Users.SingleAsync(user => user.Id == Sara.Id);
        sara.LockoutEnd = DateTimeOffset.MaxValue;
        await context.SaveChangesAsync();
        (await Gate(database).AdmitAsync(second.Text)).Should().Be(new KeyAdmission.Refused(KeyRefusal.MemberIsKeptOut));

        var audited = await context.AuditEntries.Where(entry => entry.Record == nameof(ApiKey)).OrderBy(entry => entry.Id).ToListAsync();
        audited.Select(entry => entry.Action).Should().Equal("added", "added", "changed");
        audited.Should().OnlyContain(entry => entry.Member == Administrator.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_cannot_be_a_key_is_refused_with_everything_that_is_wrong(TestDatabase database)
    {
        await database.StartWithAsync([Sara]);
        var yesterday = DateOnly.FromDateTime(database.Time.GetUtcNow().UtcDateTime).AddDays(-1);

        var nothing = await Desk(database).MakeAsync(new ApiKeyEntry(" ", MemberId.New(), default, yesterday), Administrator);
        var tooLong = await Desk(database).MakeAsync(new ApiKeyEntry(new string('a', 101), SaraId, Reading, null), Administrator);

        nothing.Should().BeOfType<ApiKeyOutcome.Refused>().Which.Faults.Should().Equal(ApiKeyFault.NameIsMissing, ApiKeyFault.ScopesAreMissing, ApiKeyFault.MemberIsUnknown, ApiKeyFault.LastDayIsOver);
        tooLong.Should().BeOfType<ApiKeyOutcome.Refused>().Which.Faults.Should().Equal(ApiKeyFault.NameIsTooLong);
    }

    private static ApiKeyDesk Desk(TestDatabase database) => new(database, database.Time);

    private static ApiKeyGate Gate(TestDatabase database) => new(database, new KeyUses(database, NullLogger<KeyUses>.Instance), database.Time);

    private static async Task<ApiKeyOutcome.Made> MakeAsync(TestDatabase database, ApiKeyEntry entry) => (ApiKeyOutcome.Made)await Desk(database).MakeAsync(entry, Administrator);
}
