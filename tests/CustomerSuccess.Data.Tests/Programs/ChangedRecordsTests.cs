using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Exports.Changed;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Programs;

/// <summary>The company is imported at noon; programs ask at one o'clock and later.</summary>
public class ChangedRecordsTests
{
    private static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);
    private static readonly DateTime Noon = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime HalfPast = Noon.AddMinutes(30);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_added_changed_and_taken_away_since_is_told_and_nothing_else(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = Noon.AddHours(1);
        await TakeAsync(database, "purchases", Sent(("id", "x"), ("customer", "c1"), ("on", "2025-05-01"), ("amount", "5"), ("currency", "USD")));
        await TakeAsync(database, "customers", Sent(("id", "c2"), ("name", "Brook, Ltd"), ("property.industry", "retail")));
        await TakeAsync(database, "subscriptions", new SentRecord(
            new Dictionary<string, string> { ["id"] = "s2", ["customer"] = "c2", ["plan"] = "basic" },
            [new Dictionary<string, string> { ["from"] = "2025-02-01", ["amount"] = "700", ["currency"] = "EUR", ["unit"] = "year" }],
            []));
        (await new RecordWriter(database, database.Time).RemoveAsync(Form("purchases"), ["b1"], Lead)).Should().Be(Removal.Done);

        var purchases = await ChangedAsync(database, "purchases", HalfPast);
        Names(purchases).Should().Equal("x");
        (purchases.IsWhole, purchases.Next).Should().Be((false, Noon.AddMinutes(59)));
        purchases.Removed.Should().Equal("b1");
        Names(await ChangedAsync(database, "customers", HalfPast)).Should().Equal(["c2"], "a property is part of its customer");
        Names(await ChangedAsync(database, "subscriptions", HalfPast)).Should().Equal(["s2"], "a term is part of its subscription");
        Names(await ChangedAsync(database, "plans", HalfPast)).Should().BeEmpty();
        Names(await ChangedAsync(database, "purchases", purchases.Next.AddHours(1))).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_an_import_added_is_told_and_when_it_is_taken_back_the_list_is_whole(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = Noon.AddHours(1);
        var batch = await ImportAsync(database, new TextFiles().With("contacts.csv", "id,customer,name\np3,c1,Ali\n"));

        Names(await ChangedAsync(database, "contacts", HalfPast)).Should().Equal("p3");
        Names(await ChangedAsync(database, "customers", HalfPast)).Should().BeEmpty();
        database.Time.Now = Noon.AddHours(2);
        await new ImportUndo(database, database.Services.GetRequiredService<IBulkWriter>(), database.Time).RunAsync(batch, Lead, null, default);

        var after = await ChangedAsync(database, "contacts", HalfPast);
        (after.IsWhole, Names(after).Count, after.Removed.Count).Should().Be((true, 2, 0));
        (await ChangedAsync(database, "customers", HalfPast)).IsWhole.Should().BeFalse();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_has_no_name_of_its_own_makes_the_list_whole_when_it_is_gone(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = Noon.AddHours(1);
        await TakeAsync(database, "exchange_rates", Sent(("currency", "EUR"), ("into", "USD"), ("from", "2025-02-01"), ("rate", "1.1")));
        await TakeAsync(database, "waves", Sent(("survey", "nps"), ("name", "Autumn"), ("from", "2025-10-01")));

        (await ChangedAsync(database, "exchange_rates", HalfPast)).IsWhole.Should().BeTrue();
        var waves = await ChangedAsync(database, "waves", HalfPast);
        (waves.IsWhole, waves.Records.Single().Key[1]).Should().Be((false, "Autumn"));
        await new RecordWriter(database, database.Time).RemoveAsync(Form("waves"), ["nps", "Autumn"], Lead);
        var without = await ChangedAsync(database, "waves", HalfPast);
        (without.IsWhole, without.Records.Single().Key[1]).Should().Be((true, "Spring"));
        (await ChangedAsync(database, "exchange_rates", Noon.AddHours(2))).Records.Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Costs_that_count_no_more_are_told_as_gone_and_account_managers_learn_of_their_own_customers_only(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var manager = new Viewer(MemberId.New(), [Role.AccountManager]);
        await using (var context = database.CreateDbContext())
        {
            (await context.Customers.SingleAsync(customer => customer.ExternalId == "c1")).ManagerId = manager.Id;
            await context.SaveChangesAsync();
        }

        database.Time.Now = Noon.AddHours(1);
        var writer = new RecordWriter(database, database.Time);
        await writer.RemoveAsync(Form("costs"), ["k1"], Lead);
        await writer.RemoveAsync(Form("purchases"), ["b1"], Lead);
        await writer.RemoveAsync(Form("losses"), ["l1"], Lead);

        (await ChangedAsync(database, "costs", HalfPast)).Removed.Should().Equal("k1");
        (await ChangedAsync(database, "purchases", HalfPast, manager)).Removed.Should().Equal("b1");
        (await ChangedAsync(database, "losses", HalfPast, manager)).Removed.Should().BeEmpty("the loss was of c2");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Changed_records_come_in_pages_that_follow_each_other(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = Noon.AddHours(1);
        await TakeAsync(database, "plans", [.. Enumerable.Range(0, 7).Select(i => Sent(("id", $"n{i}"), ("name", $"Plan {i}")))]);

        var pages = new List<RecordsSince>();
        do
        {
            pages.Add((await Reader(database).ChangedAsync(Form("plans"), new RecordQuery(3, pages.Count == 0 ? null : pages[^1].Records[^1].Place), HalfPast, pages.Count == 0 ? null : false, Lead))!);
        }
        while (pages[^1].Records.Count == 3);

        pages.SelectMany(Names).Should().BeEquivalentTo(Enumerable.Range(0, 7).Select(i => $"n{i}")).And.OnlyHaveUniqueItems();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_written_and_not_committed_yet_is_told_next_time(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = Noon.AddHours(1);
        DateTime next;
        await using (var context = database.CreateDbContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await context.Plans.SingleAsync(plan => plan.ExternalId == "pro")).Name = "Professional";
            await context.SaveChangesAsync();
            var meanwhile = await ChangedAsync(database, "plans", HalfPast);
            Names(meanwhile).Should().BeEmpty();
            next = meanwhile.Next;
            await transaction.CommitAsync();
        }

        Names(await ChangedAsync(database, "plans", next)).Should().Contain("pro");
    }

    private static List<string> Names(RecordsSince since) => [.. since.Records.Select(record => record.Key[0])];

    private static RecordForm Form(string kind) => RecordForm.All.Single(form => form.Kind == kind);

    private static SentRecord Sent(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value), [], []);

    private static RecordReader Reader(TestDatabase database) =>
        new(database, new FeedbackNotesWriter(database, database.CurrentMember, database.Time), database.Services.GetRequiredService<ISettledInstant>());

    private static async Task<RecordsSince> ChangedAsync(TestDatabase database, string kind, DateTime since, Viewer? viewer = null) =>
        (await Reader(database).ChangedAsync(Form(kind), new RecordQuery(100), since, null, viewer ?? Lead))!;

    private static async Task TakeAsync(TestDatabase database, string kind, params SentRecord[] records) =>
        (await new RecordWriter(database, database.Time).TakeAsync(Form(kind), records, WritingWay.All, Lead)).Should().OnlyContain(taken => taken.Outcome != RecordOutcome.Refused);

    private static async Task<Guid> ImportAsync(TestDatabase database, TextFiles files) =>
        (await new Importer(database.Services.GetRequiredService<IBulkWriter>(), database.Time).RunAsync(files, new ImportOptions())).Batch!.Value;

    private static async Task StartAsync(TestDatabase database)
    {
        database.Time.Now = Noon;
        await database.StartWithAsync([ImportTest.Organization()]);
        await ImportAsync(database, ImportTest.Company());
    }
}
