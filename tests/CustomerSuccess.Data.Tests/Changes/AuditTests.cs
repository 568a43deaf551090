using System.Text.Json;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Changes;

public class AuditTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_is_kept_with_its_author_and_what_was_there_before(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);
        var viewer = new Viewer(MemberId.New(), [Role.Lead]);
        await using var context = await database.CreateForAsync(viewer);

        var purchase = await context.Purchases.SingleAsync();
        (purchase.AmountMinor, purchase.Kind, purchase.Description) = (7, PurchaseKind.OneOff, "صندلی");
        await context.SaveChangesAsync();

        var entry = await Last(context, nameof(Purchase));
        entry.Should().BeEquivalentTo(new { At = database.Time.Now, Member = (MemberId?)viewer.Id, RecordKey = purchase.Id.Value.ToString(), Action = "changed", CustomerId = sample.Customer.Id });
        Values(entry.Before).Should().BeEquivalentTo(new Dictionary<string, string> { ["AmountMinor"] = "-5", ["Kind"] = "Upsell", ["Description"] = "Seats" });
        Values(entry.After).Should().BeEquivalentTo(new Dictionary<string, string> { ["AmountMinor"] = "7", ["Kind"] = "OneOff", ["Description"] = "صندلی" });
        entry.After.Should().Contain("صندلی");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_current_member_of_the_call_is_the_author_where_the_context_has_none(TestDatabase database)
    {
        var (sara, reza) = (MemberId.New(), MemberId.New());
        await Task.WhenAll(AddAsync(sara, "Sara's"), AddAsync(reza, "Reza's"));
        await AddAsync(null, "Nobody's");

        await using var context = database.CreateDbContext();
        var entries = await context.AuditEntries.ToListAsync();
        entries.Select(entry => (entry.Member, Values(entry.After)["Name"])).Should().BeEquivalentTo(new (MemberId?, string)[] { (sara, "Sara's"), (reza, "Reza's"), (null, "Nobody's") });

        async Task AddAsync(MemberId? member, string plan)
        {
            using var acting = member is { } known ? database.CurrentMember.ActAs(known) : null;
            await Task.Yield();
            await database.StartWithAsync([new Plan { Id = PlanId.New(), Name = plan }]);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_removed_is_kept_whole(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);
        await using var context = database.CreateDbContext();

        context.Remove(await context.Subscriptions.Include(subscription => subscription.Terms).SingleAsync());
        await context.SaveChangesAsync();

        Values((await Last(context, nameof(Subscription))).Before)["ExternalId"].Should().Be("S-1");
        var term = await Last(context, nameof(SubscriptionTerm));
        term.Action.Should().Be("removed");
        term.After.Should().BeNull();
        Values(term.Before).Should().Contain("AmountMinor", "3600000000000").And.Contain("Currency", "IRR").And.Contain("From", "2026-03-01");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_password_is_never_kept_and_a_failed_sign_in_is_no_change(TestDatabase database)
    {
        var member = new Member { UserName = "sara", DisplayName = "Sara", PasswordHash = "first-hash", SecurityStamp = "stamp" };
        await database.StartWithAsync([member, new IdentityUserToken<Guid> { UserId = member.Id, LoginProvider = "app", Name = "key", Value = "token-secret" }]);
        await using var context = database.CreateDbContext();

        var stored = await context.Users.SingleAsync();
        stored.AccessFailedCount = 1;
        await context.SaveChangesAsync();
        (await context.AuditEntries.CountAsync()).Should().Be(1);

        stored.PasswordHash = "second-hash";
        await context.SaveChangesAsync();
        var entries = await context.AuditEntries.ToListAsync();
        entries.Should().HaveCount(2);
        entries.Should().OnlyContain(entry => !$"{entry.Before}{entry.After}".Contains("hash", StringComparison.Ordinal) || entry.After!.Contains("\"PasswordHash\":\"***\"", StringComparison.Ordinal));
        string.Concat(entries.Select(entry => entry.Before + entry.After)).Should().NotContain("first-hash").And.NotContain("second-hash").And.NotContain("token-secret").And.NotContain("stamp\"");
    }

    private static async Task<AuditEntry> Last(CustomerSuccessContext context, string record) =>
        await context.AuditEntries.Where(entry => entry.Record == record).OrderByDescending(entry => entry.Id).FirstAsync();

    private static Dictionary<string, string> Values(string? json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json!)!.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
}
