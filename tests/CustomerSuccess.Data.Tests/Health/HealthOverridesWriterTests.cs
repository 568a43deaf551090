using CustomerSuccess.Data.Health;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Health;

public class HealthOverridesWriterTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_counts_from_today_until_the_day_given(TestDatabase database)
    {
        var customer = await StartAsync(database);

        await Writer(database).SetAsync(Entry(customer, 80, Today.AddDays(90)), Today, Owner);

        var set = (await OverridesAsync(database)).Single();
        (set.Score, set.From, set.Until, set.Author).Should().Be((80m, Today, Today.AddDays(90), Owner.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_ends_an_older_override_today_and_UndoAsync_brings_it_back(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var older = await writer.SetAsync(Entry(customer, 30, Today.AddDays(20)), Today.AddDays(-10), Owner);

        var receipt = await writer.SetAsync(Entry(customer, 80, Today.AddDays(30)) with { Replaces = older.Set }, Today, Owner);
        (await OverridesAsync(database)).Select(one => (one.Score, one.Until)).Should().Equal((30m, Today), (80m, Today.AddDays(30)));

        await writer.UndoAsync(receipt, Owner);
        (await OverridesAsync(database)).Select(one => (one.Score, one.Until)).Should().Equal((30m, Today.AddDays(20)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_changes_an_override_of_today_in_place(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var first = await writer.SetAsync(Entry(customer, 30, Today.AddDays(20)), Today, Owner);

        var receipt = await writer.SetAsync(Entry(customer, 80, Today.AddDays(30)) with { Replaces = first.Set }, Today, Owner);
        (await OverridesAsync(database)).Select(one => (one.Score, one.Until)).Should().Equal((80m, Today.AddDays(30)));

        await writer.UndoAsync(receipt, Owner);
        (await OverridesAsync(database)).Select(one => (one.Score, one.Until)).Should().Equal((30m, Today.AddDays(20)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_is_refused_when_somebody_else_was_faster(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var seen = await writer.SetAsync(Entry(customer, 30, Today.AddDays(20)), Today, Owner);
        await writer.SetAsync(Entry(customer, 50, Today.AddDays(20)) with { Replaces = seen.Set }, Today, Lead);

        await writer.Invoking(it => it.SetAsync(Entry(customer, 80, Today.AddDays(30)) with { Replaces = seen.Set }, Today, Owner)).Should().ThrowAsync<RecordConflictException>();
        await writer.Invoking(it => it.SetAsync(Entry(customer, 80, Today.AddDays(30)), Today, Owner)).Should().ThrowAsync<RecordConflictException>();

        (await OverridesAsync(database)).Single().Score.Should().Be(50m);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_of_the_same_form_twice_saves_once(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer, 80, Today.AddDays(30));

        var first = await Writer(database).SetAsync(entry, Today, Owner);
        var second = await Writer(database).SetAsync(entry, Today, Owner);

        second.Should().Be(first);
        (await OverridesAsync(database)).Should().ContainSingle();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task EndAsync_lets_the_computed_score_count_from_today(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var older = await writer.SetAsync(Entry(customer, 30, Today.AddDays(20)), Today.AddDays(-10), Owner);
        await writer.EndAsync(older.Set, Today, Owner);
        (await OverridesAsync(database)).Single().Until.Should().Be(Today);

        var fresh = await writer.SetAsync(Entry(customer, 80, Today.AddDays(30)), Today, Owner);
        await writer.EndAsync(fresh.Set, Today, Owner);
        (await OverridesAsync(database)).Single().Score.Should().Be(30m);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_is_for_the_account_manager_and_leads(TestDatabase database)
    {
        var customer = await StartAsync(database);
        foreach (var viewer in new[] { OtherManager, Administrator, Staff, Nobody })
        {
            await Writer(database).Invoking(it => it.SetAsync(Entry(customer, 80, Today.AddDays(30)), Today, viewer)).Should().ThrowAsync<NotAllowedException>();
        }

        (await OverridesAsync(database)).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SetAsync_refuses_what_breaks_the_rules(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer, 80, Today.AddDays(30));
        foreach (var wrong in new[] { entry with { Score = 100.5m }, entry with { Reason = " too short " }, entry with { EndsOn = Today }, entry with { EndsOn = Today.AddDays(91) } })
        {
            await Writer(database).Invoking(it => it.SetAsync(wrong, Today, Owner)).Should().ThrowAsync<ArgumentException>();
        }
    }

    private static HealthOverridesWriter Writer(TestDatabase database) => new(database, database.CurrentMember);

    private static OverrideEntry Entry(CustomerId customer, decimal score, DateOnly endsOn) => new(Guid.CreateVersion7(), customer, score, "New sponsor since Monday", endsOn, Replaces: null);

    private static async Task<CustomerId> StartAsync(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        return customer.Id;
    }

    private static async Task<IReadOnlyList<HealthOverride>> OverridesAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.HealthOverrides.OrderBy(one => one.From).ToListAsync();
    }
}
