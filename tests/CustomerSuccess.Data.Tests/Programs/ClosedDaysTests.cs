using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Programs;

/// <summary>March 2025 is closed, and has a cost k1 of 12,000 dollars.</summary>
public class ClosedDaysTests
{
    private const string Columns = "id,category,from,until,amount,currency,description\n";
    private const string OfMarch = "k1,salaries,2025-03-01,2025-04-01,12000,USD,\n";
    private static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_file_brings_no_cost_into_a_closed_month_and_takes_none_out_of_it(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);

        var result = await database.ImportAsync(new TextFiles().With(
            "costs.csv",
            Columns
            + "k2,salaries,2025-03-31,2025-04-02,5,USD,\n" // The last day is closed.
            + "k1,salaries,2025-04-01,2025-05-01,12000,USD,\n" // It would leave March.
            + "k3,salaries,2025-04-01,2025-05-01,7,USD,\n"
            + "k4,salaries,2025-02-28,,7,USD,\n"));

        result.Report.Refusals.Select(refusal => (refusal.Line, refusal.Column, refusal.Reason)).Should().BeEquivalentTo(
            [(2L, "from", RefusalReason.DaysClosed), (3L, "from", RefusalReason.DaysClosed)]);
        result.Report.Refusals[0].Arguments.Should().Equal("2025-03-01", "2025-03-31");
        (await CostsAsync(database)).Should().Equal("k1 2025-03-01 1200000", "k3 2025-04-01 700", "k4 2025-02-28 700");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cost_that_stays_as_it_is_may_come_again(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);

        var same = await database.ImportAsync(new TextFiles().With("costs.csv", Columns + OfMarch));
        var other = await database.ImportAsync(new TextFiles().With("costs.csv", Columns + "k1,salaries,2025-03-01,2025-04-01,12000,USD,Rent\n"));

        (same.Report.Refused, same.Report.Counts.Single().Same).Should().Be((0, 1));
        other.Report.Refused.Should().Be(1, "the page corrects no cost of a closed month either");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_month_that_was_opened_again_takes_costs_again(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        await using (var context = database.CreateDbContext())
        {
            (await context.ClosedPeriods.SingleAsync()).Reopen("The rent was missing", Lead.Id, database.Time.Now);
            await context.SaveChangesAsync();
        }

        (await database.ImportAsync(new TextFiles().With("costs.csv", Columns + OfMarch.Replace("12000", "13000")))).Report.Refused.Should().Be(0);
        (await CostsAsync(database)).Should().Equal("k1 2025-03-01 1300000");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Programs_are_refused_like_files(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);

        var taken = await TakeAsync(database, "costs", Cost("k9", "2025-03-05"), Cost("k8", "2025-04-05"), Cost("k1", "2025-06-01"));

        taken.Select(one => one.Outcome).Should().Equal(RecordOutcome.Refused, RecordOutcome.New, RecordOutcome.Refused);
        taken[0].Faults.Should().ContainSingle().Which.Should().Match<SentFault>(fault => fault.Field == "from" && fault.Value == "2025-03-05" && fault.Reason == RefusalReason.DaysClosed);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_open_action_is_due_today_or_later_and_may_be_late_by_and_by(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var author = new Member { Id = Lead.Id.Value, Email = "lead@example.com", UserName = "lead@example.com" };
        await database.StartWithAsync([author]);
        database.Time.Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);
        var late = "own:" + Guid.CreateVersion7();

        var entered = await TakeAsync(database, "actions", Action(late, "2026-03-31"), Action(null, "2026-03-30"), Action(null, "2026-03-30", "done"));
        database.Time.Now = database.Time.Now.AddDays(2);
        var later = await TakeAsync(database, "actions", Action(late, "2026-03-31", task: "Call them soon"), Action(late, "2026-04-01"));

        entered.Select(one => one.Outcome).Should().Equal(RecordOutcome.New, RecordOutcome.Refused, RecordOutcome.New);
        entered[1].Faults.Should().ContainSingle().Which.Should().Match<SentFault>(fault => fault.Field == "due_on" && fault.Reason == RefusalReason.DayIsOver && fault.Arguments.Single() == "2026-03-31");
        later[0].Outcome.Should().Be(RecordOutcome.Changed);
        (await TakeAsync(database, "actions", Action(late, "2026-04-01"))).Single().Faults.Single().Reason.Should().Be(RefusalReason.DayIsOver);
    }

    private static SentRecord Cost(string id, string from) => Sent(("id", id), ("category", "salaries"), ("from", from), ("amount", "5"), ("currency", "USD"));

    private static SentRecord Action(string? id, string due, string state = "open", string task = "Call them") => Sent(
        [("id", id ?? "own:" + Guid.CreateVersion7()), ("customer", "c1"), ("task", task), ("due_on", due), ("state", state), .. state == "open" ? Array.Empty<(string, string)>() : [("outcome", "It was done")]]);

    private static SentRecord Sent(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value), [], []);

    private static Task<IReadOnlyList<TakenRecord>> TakeAsync(TestDatabase database, string kind, params SentRecord[] records) =>
        new RecordWriter(database, database.Time).TakeAsync(RecordForm.All.Single(form => form.Kind == kind), records, WritingWay.Each, Lead);

    private static async Task<IReadOnlyList<string>> CostsAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        var costs = await context.Costs.OrderBy(cost => cost.ExternalId).ToListAsync();
        return [.. costs.Select(cost => $"{cost.ExternalId} {cost.From:yyyy-MM-dd} {cost.AmountMinor}")];
    }

    private static async Task StartAsync(TestDatabase database)
    {
        await database.StartWithAsync([ImportTest.Organization()]);
        await database.ImportAsync(ImportTest.Company());
        await database.StartWithAsync([new ClosedPeriod { Id = Guid.CreateVersion7(), From = new(2025, 3, 1), Until = new(2025, 4, 1), ClosedAt = DateTime.UnixEpoch, ClosedBy = Lead.Id }]);
    }
}
