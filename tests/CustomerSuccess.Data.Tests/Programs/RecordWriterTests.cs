using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Programs;

public class RecordWriterTests
{
    private static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_record_is_taken_changed_and_taken_the_same_and_only_its_customer_is_read_anew(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var before = await LastChangeAsync(database);

        var outcomes = new[] { await TakeAsync(database, "purchases", Purchase("1")), await TakeAsync(database, "purchases", Purchase("2")), await TakeAsync(database, "purchases", Purchase("2.00")) };

        outcomes.Select(taken => taken[0].Outcome).Should().Equal(RecordOutcome.New, RecordOutcome.Changed, RecordOutcome.Same);
        await using var context = database.CreateDbContext();
        var customer = (await context.Customers.SingleAsync(one => one.ExternalId == "c1")).Id;
        (await context.Changes.Where(change => change.Number > before).ToListAsync()).Should().HaveCount(2).And.OnlyContain(change => change.Kind == ChangeKind.Customer && change.CustomerId == customer);
        (await context.AuditEntries.Where(entry => entry.Record == "Purchase").ToListAsync()).Should().HaveCount(2).And.OnlyContain(entry => entry.Member == Lead.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_subscription_is_taken_with_its_terms(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        SentRecord Sent(params (string From, string Until, string Amount)[] terms) => new(
            new Dictionary<string, string> { ["id"] = "s9", ["customer"] = "c1", ["plan"] = "pro" },
            [.. terms.Select(term => new Dictionary<string, string> { ["from"] = term.From, ["until"] = term.Until, ["amount"] = term.Amount, ["currency"] = "USD" })],
            []);

        var first = await TakeAsync(database, "subscriptions", Sent(("2026-01-01", "2026-02-01", "5"), ("2026-02-01", string.Empty, "6")));
        var second = await TakeAsync(database, "subscriptions", Sent(("2026-01-01", "2026-02-01", "5"), ("2026-02-01", string.Empty, "7")));
        var wrong = await TakeAsync(database, "subscriptions", Sent(("2026-01-01", "2026-02-02", "5"), ("2026-02-01", string.Empty, "7")));

        (first[0].Outcome, second[0].Outcome).Should().Be((RecordOutcome.New, RecordOutcome.Changed));
        wrong[0].Faults.Should().ContainSingle().Which.Field.Should().Be("terms[1].from");
        await using var context = database.CreateDbContext();
        var stored = await context.Subscriptions.Include(one => one.Terms).SingleAsync(one => one.ExternalId == "s9");
        stored.Terms.Select(term => term.AmountMinor).Should().BeEquivalentTo([500L, 700L]);
        stored.Version.Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_that_the_database_refuses_costs_itself_only_and_says_nothing_of_the_database(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        // The contact has answered in this wave already, under another name of the answer.
        SentRecord Answer(string id, string contact, string customer) => Sent(("id", id), ("survey", "nps"), ("wave", "Spring"), ("customer", customer), ("contact", contact), ("answered_on", "2025-04-04"), ("score", "3"));

        var taken = await TakeAsync(database, "responses", Answer("x", "p1", "c1"), Answer("y", "p2", "c2"));

        taken.Select(one => one.Outcome).Should().Equal(RecordOutcome.Refused, RecordOutcome.New);
        taken[0].Faults.Should().ContainSingle().Which.Should().Match<SentFault>(fault => fault.Reason == RefusalReason.DatabaseRefused && fault.Arguments.Single().Length == 0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_who_write_the_same_record_in_the_same_moment_are_both_answered(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TakeAsync(database, "purchases", Purchase("1")))));

        taken.Select(one => one[0].Outcome).Should().OnlyContain(outcome => outcome == RecordOutcome.New || outcome == RecordOutcome.Same);
        await using var context = database.CreateDbContext();
        (await context.Purchases.CountAsync(bought => bought.ExternalId == "x")).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Lists_go_on_where_a_page_ended(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var reader = new RecordReader(database, new FeedbackNotesWriter(database, database.CurrentMember, database.Time), database.Services.GetRequiredService<ISettledInstant>());
        foreach (var form in RecordForm.All.Where(form => form.Kind is "customers" or "subscriptions" or "exchange_rates" or "invitations"))
        {
            var whole = await reader.ListAsync(form, new RecordQuery(100), Lead);
            var pages = new List<ReadRecord>();
            while (await reader.ListAsync(form, new RecordQuery(1, pages.Count == 0 ? null : pages[^1].Place), Lead) is [var next])
            {
                pages.Add(next);
            }

            pages.Select(record => string.Join(' ', record.Key)).Should().Equal(whole!.Select(record => string.Join(' ', record.Key))).And.HaveCountGreaterThan(1);
            (await reader.ListAsync(form, new RecordQuery(1, "nowhere"), Lead)).Should().BeNull();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_counts_in_a_closed_month_is_not_taken_away(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        await database.StartWithAsync([new ClosedPeriod { Id = Guid.CreateVersion7(), From = new(2025, 3, 1), Until = new(2025, 4, 1), ClosedAt = DateTime.UnixEpoch, ClosedBy = Lead.Id }]);
        Task<Removal> RemoveAsync(string kind, params string[] key) => new RecordWriter(database, database.Time).RemoveAsync(Form(kind), key, Lead);

        (await RemoveAsync("purchases", "b1")).Should().Be(Removal.Closed);
        (await RemoveAsync("factor_values", "c1", "product-use", "2025-03-31")).Should().Be(Removal.Closed);
        (await RemoveAsync("losses", "l1")).Should().Be(Removal.Done);
        (await RemoveAsync("plans", "pro")).Should().Be(Removal.InUse);
        (await RemoveAsync("waves", "nps", "Summer")).Should().Be(Removal.NotThere);
    }

    private static RecordForm Form(string kind) => RecordForm.All.Single(form => form.Kind == kind);

    private static SentRecord Purchase(string amount) => Sent(("id", "x"), ("customer", "c1"), ("on", "2025-05-01"), ("amount", amount), ("currency", "USD"));

    private static SentRecord Sent(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value), [], []);

    private static Task<IReadOnlyList<TakenRecord>> TakeAsync(TestDatabase database, string kind, params SentRecord[] records) =>
        new RecordWriter(database, database.Time).TakeAsync(Form(kind), records, WritingWay.Each, Lead);

    private static async Task<long> LastChangeAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.Changes.MaxAsync(change => change.Number);
    }

    private static async Task StartAsync(TestDatabase database)
    {
        await database.StartWithAsync([ImportTest.Organization()]);
        await database.ImportAsync(ImportTest.Company().With("exchange_rates.csv", "currency,into,from,rate\nEUR,USD,2025-01-01,1.08\nEUR,USD,2025-02-01,1.09\nIRR,EUR,2025-01-01,0.001\n"));
    }
}
