using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Changes;

public class RepeatedRecordsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_form_that_is_submitted_twice_is_refused_and_recognised(TestDatabase database)
    {
        var sample = new SampleRecords();
        await database.StartWithAsync(sample.All);
        await using var context = database.CreateDbContext();
        context.Add(new Cost
        {
            Id = CostId.New(),
            CategoryId = sample.Category.Id,
            From = SampleRecords.Day,
            Until = SampleRecords.Day.AddDays(1),
            AmountMinor = 1,
            Currency = new Currency("USD"),
            EntryKey = sample.Cost.EntryKey,
        });

        var fault = (await context.Invoking(it => it.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>()).Which;

        fault.Repeats("costs", "entry_key").Should().BeTrue();
        fault.Repeats("costs", "external_id").Should().BeFalse();
        (await context.Costs.CountAsync()).Should().Be(1);
    }

    internal static bool IsRepeat(DbUpdateException fault) => fault.RepeatsAny();
}
