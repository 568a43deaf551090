using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests;

public class RoundTripTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_record_is_read_as_it_was_written(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);

        await using var context = database.CreateDbContext();
        foreach (var written in sample.All.Append(sample.Term))
        {
            var key = context.Entry(written).Metadata.FindPrimaryKey()!.Properties.Select(part => part.GetGetter().GetClrValue(written)).ToArray();
            context.Entry(written).State = EntityState.Detached;
            var read = await context.FindAsync(written.GetType(), key);
            read.Should().NotBeSameAs(written).And.BeEquivalentTo(
                written,
                options => options.RespectingRuntimeTypes().IncludingAllRuntimeProperties().Excluding(member => member.Name == nameof(Subscription.Terms) || member.Name == nameof(Invoice.Lines) || member.Name == nameof(Invoice.Payments) || member.Name == nameof(PlanGroup.Plans)),
                written.GetType().Name);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_kind_of_record_is_in_the_sample(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var sampled = new SampleRecords().All.Select(record => record.GetType()).Append(typeof(SubscriptionTerm));
        var domain = context.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Namespace!.StartsWith("CustomerSuccess", StringComparison.Ordinal));
        domain.Except(sampled).Select(type => type.Name).Should().BeEquivalentTo("RecordChange", "AuditEntry");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Instants_are_read_as_UTC(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);

        await using var context = database.CreateDbContext();
        var entered = await context.Costs.Select(cost => cost.EnteredAt).SingleAsync();

        entered.Should().Be(SampleRecords.Instant);
        entered.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Days_identifiers_and_amounts_are_compared_by_the_database(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);

        await using var context = database.CreateDbContext();
        var day = SampleRecords.Day;
        (await context.SubscriptionTerms.CountAsync(term => term.CustomerId == sample.Customer.Id && term.From <= day && term.Until > day && term.Kind == TermKind.Paused)).Should().Be(1);
        (await context.Customers.CountAsync(customer => customer.ManagerId == SampleRecords.Author)).Should().Be(1);
        (await context.FactorValues.CountAsync(value => value.Value < -0.1m)).Should().Be(1);
        (await context.SubscriptionTerms.SumAsync(term => term.AmountMinor)).Should().Be(3_600_000_000_000);
    }
}
