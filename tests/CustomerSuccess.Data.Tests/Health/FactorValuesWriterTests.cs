using CustomerSuccess.Data.Health;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Health;

public class FactorValuesWriterTests
{
    private static readonly DateOnly Day = new(2026, 3, 30);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SaveAsync_records_the_value_in_the_viewers_name(TestDatabase database)
    {
        var customer = await StartAsync(database);

        await Writer(database).SaveAsync(Entry(customer, 72.5m), Owner);

        await using var context = database.CreateDbContext();
        var value = await context.FactorValues.SingleAsync();
        value.Value.Should().Be(72.5m);
        value.EnteredBy.Should().Be(Owner.Id);
        value.EnteredAt.Should().Be(database.Time.Now);
        (await context.AuditEntries.SingleAsync(entry => entry.Record == nameof(FactorValue))).Member.Should().Be(Owner.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SaveAsync_puts_a_second_value_of_a_day_in_the_place_of_the_first_and_UndoAsync_brings_it_back(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        await writer.SaveAsync(Entry(customer, 40m) with { Note = "Meeting" }, Owner);

        var receipt = await writer.SaveAsync(Entry(customer, 60m), Lead);
        (await ValuesAsync(database)).Should().Equal(60m);

        await writer.UndoAsync(receipt, Lead);
        (await ValuesAsync(database)).Should().Equal(40m);
        await using var context = database.CreateDbContext();
        (await context.FactorValues.SingleAsync()).Note.Should().Be("Meeting");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task UndoAsync_takes_a_first_value_away_once(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var receipt = await writer.SaveAsync(Entry(customer, 40m), Owner);

        await writer.UndoAsync(receipt, Owner);
        await writer.UndoAsync(receipt, Owner);

        (await ValuesAsync(database)).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task UndoAsync_leaves_what_somebody_else_has_entered_since(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var receipt = await writer.SaveAsync(Entry(customer, 40m), Owner);
        await writer.SaveAsync(Entry(customer, 60m), Lead);

        await writer.Invoking(it => it.UndoAsync(receipt, Owner)).Should().ThrowAsync<RecordConflictException>();

        (await ValuesAsync(database)).Should().Equal(60m);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SaveAsync_of_the_same_form_twice_saves_once(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer, 40m);
        await Writer(database).SaveAsync(entry, Owner);
        await Writer(database).SaveAsync(entry, Owner);

        (await ValuesAsync(database)).Should().Equal(40m);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task SaveAsync_is_for_the_account_manager_and_leads(TestDatabase database)
    {
        var customer = await StartAsync(database);
        foreach (var viewer in new[] { OtherManager, Administrator, Staff, Nobody })
        {
            await Writer(database).Invoking(it => it.SaveAsync(Entry(customer, 40m), viewer)).Should().ThrowAsync<NotAllowedException>();
        }

        (await ValuesAsync(database)).Should().BeEmpty();
    }

    private static FactorValuesWriter Writer(TestDatabase database) => new(database, database.CurrentMember, database.Time);

    private static FactorEntry Entry(CustomerId customer, decimal value) => new(FactorValueId.New(), customer, HealthFactors.Outcome, Day, value, null);

    private static async Task<CustomerId> StartAsync(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        return customer.Id;
    }

    private static async Task<IReadOnlyList<decimal>> ValuesAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.FactorValues.Select(value => value.Value).ToListAsync();
    }
}
