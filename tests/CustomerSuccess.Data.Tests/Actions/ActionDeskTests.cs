using CustomerSuccess.Data.Actions;
using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Actions;

public class ActionDeskTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly ActionClosing Done = new(ActionState.Done, "They renew in May.");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AddAsync_keeps_what_was_entered_and_saves_the_same_form_once(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer) with { Task = "  Call about the renewal " };

        var first = await Desk(database).AddAsync(entry, Today, Owner);
        var second = await Desk(database).AddAsync(entry, Today, Owner);

        second.Should().Be(first);
        var action = await SingleAsync(database);
        (action.Task, action.Owner, action.DueOn, action.State, action.EnteredBy).Should().Be(("Call about the renewal", Owner.Id, Today.AddDays(2), ActionState.Open, Owner.Id));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Adding_and_closing_is_for_the_account_manager_and_leads(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var seen = await Desk(database).AddAsync(Entry(customer), Today, Owner);
        foreach (var viewer in new[] { OtherManager, Administrator, Staff, Nobody })
        {
            await Desk(database).Invoking(it => it.AddAsync(Entry(customer), Today, viewer)).Should().ThrowAsync<NotAllowedException>();
            await Desk(database).Invoking(it => it.CloseAsync(seen, Done, viewer)).Should().ThrowAsync<NotAllowedException>();
            await Desk(database).Invoking(it => it.RemoveAsync(seen, viewer)).Should().ThrowAsync<NotAllowedException>();
        }

        await Desk(database).AddAsync(Entry(customer) with { Owner = Lead.Id }, Today, Lead);
        await Desk(database).CloseAsync(seen, Done, Lead);

        await using var context = database.CreateDbContext();
        (await context.Actions.OrderBy(one => one.Id).Select(one => one.State).ToListAsync()).Should().Equal(ActionState.Done, ActionState.Open);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task CloseAsync_keeps_outcome_time_and_person_and_ReopenAsync_takes_it_back(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var added = await Desk(database).AddAsync(Entry(customer), Today, Owner);

        var closed = await Desk(database).CloseAsync(added, Done, Lead);
        (await Desk(database).CloseAsync(added, Done, Lead)).Should().Be(closed, "the same form, submitted twice, closes once");
        var action = await SingleAsync(database);
        (action.State, action.Outcome, action.ClosedBy, action.ClosedAt).Should().Be((ActionState.Done, "They renew in May.", Lead.Id, database.Time.GetUtcNow().UtcDateTime));

        await Desk(database).ReopenAsync(closed, Lead);
        action = await SingleAsync(database);
        (action.State, action.Outcome, action.ClosedBy, action.ClosedAt).Should().Be((ActionState.Open, null, null, null));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_saw_an_older_version_changes_nothing(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var added = await Desk(database).AddAsync(Entry(customer), Today, Owner);
        await Desk(database).CloseAsync(added, Done, Lead);

        await Desk(database).Invoking(it => it.CloseAsync(added, new ActionClosing(ActionState.Withdrawn, "They left."), Owner)).Should().ThrowAsync<RecordConflictException>();
        await Desk(database).Invoking(it => it.RemoveAsync(added, Owner)).Should().ThrowAsync<RecordConflictException>();

        (await SingleAsync(database)).Outcome.Should().Be("They renew in May.");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RemoveAsync_takes_back_what_was_just_added_and_all_of_it_is_in_the_audit_log(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var added = await Desk(database).AddAsync(Entry(customer), Today, Owner);

        await Desk(database).RemoveAsync(added, Owner);

        await Desk(database).Invoking(it => it.CloseAsync(added, Done, Owner)).Should().ThrowAsync<RecordConflictException>();
        await using var context = database.CreateDbContext();
        (await context.Actions.AnyAsync()).Should().BeFalse();
        (await context.AuditEntries.Where(entry => entry.Record == nameof(CustomerAction)).ToListAsync())
            .Select(entry => (entry.Action, entry.Member, entry.CustomerId)).Should().BeEquivalentTo([("added", (MemberId?)Owner.Id, (CustomerId?)customer), ("removed", Owner.Id, customer)]);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AddAsync_and_CloseAsync_refuse_what_breaks_the_rules(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer);
        foreach (var wrong in new[] { entry with { Task = " go " }, entry with { Task = new string('a', 201) }, entry with { DueOn = Today.AddDays(-1) }, entry with { Owner = OtherManager.Id } })
        {
            await Desk(database).Invoking(it => it.AddAsync(wrong, Today, Owner)).Should().ThrowAsync<ArgumentException>();
        }

        var added = await Desk(database).AddAsync(entry, Today, Owner);
        await Desk(database).Invoking(it => it.CloseAsync(added, new ActionClosing(ActionState.Done, " "), Owner)).Should().ThrowAsync<ArgumentException>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_customers_records_have_the_open_ones_first_by_their_day(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var closed = await Desk(database).AddAsync(Entry(customer) with { Task = "Send the offer" }, Today, Owner);
        await Desk(database).CloseAsync(closed, Done, Owner);
        await Desk(database).AddAsync(Entry(customer) with { Task = "Review", DueOn = Today.AddDays(20) }, Today, Owner);
        await Desk(database).AddAsync(Entry(customer), Today, Owner);

        var records = await new CustomerRecordsReader(database, database.Time).ReadAsync(customer, Lead);

        records!.Actions.Select(action => action.Task).Should().Equal("Call them", "Review", "Send the offer");
        records.People[Owner.Id].Should().Be("Sara Lindqvist");
    }

    private static ActionDesk Desk(TestDatabase database) => new(database, database.CurrentMember, database.Time);

    private static ActionEntry Entry(CustomerId customer) => new(CustomerActionId.New(), customer, "Call them", Owner.Id, Today.AddDays(2));

    private static async Task<CustomerId> StartAsync(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        return customer.Id;
    }

    private static async Task<CustomerAction> SingleAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.Actions.SingleAsync();
    }
}
