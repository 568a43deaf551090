using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Programs;

/// <summary>Forms take no answer, note or factor value of a day that has not come; files and programs do not, either.</summary>
public class FutureDaysTests
{
    private static readonly Viewer Lead = new(MemberId.New(), [Role.Lead]);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_file_brings_nothing_that_is_said_to_have_happened_in_the_future(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        var (past, future) = (Day(-1), Day(2));

        var result = await database.ImportAsync(new TextFiles()
            .With("responses.csv", $"id,survey,wave,customer,answered_on,score\nr8,nps,Spring,c1,{past},9\nr9,nps,Spring,c1,{future},9\n")
            .With("feedback.csv", $"id,customer,on,liked\nf8,c1,{past},speed\nf9,c1,{future},speed\n")
            .With("factor_values.csv", $"customer,factor,on,value\nc1,product-use,{past},40\nc1,product-use,{future},40\n"));

        result.Report.Refusals.Select(refusal => (refusal.Kind, refusal.Line, refusal.Column, refusal.Reason)).Should().BeEquivalentTo(
            [("responses", 3L, "answered_on", RefusalReason.DayInFuture), ("feedback", 3L, "on", RefusalReason.DayInFuture), ("factor_values", 3L, "on", RefusalReason.DayInFuture)]);
        result.Report.Counts.Should().OnlyContain(counts => counts.New == 1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Programs_are_refused_like_files(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

        var taken = await TakeAsync(database, Note("n1", "2026-03-31"), Note("n2", "2026-04-01"));

        taken.Select(one => one.Outcome).Should().Equal(RecordOutcome.New, RecordOutcome.Refused);
        taken[1].Faults.Should().ContainSingle().Which.Should().Match<SentFault>(fault => fault.Field == "on" && fault.Reason == RefusalReason.DayInFuture && fault.Arguments.Single() == "2026-03-31");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_stored_of_such_a_day_may_be_put_right(TestDatabase database)
    {
        await using var _ = database;
        await StartAsync(database);
        database.Time.Now = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);
        await using (var context = database.CreateDbContext())
        {
            var customer = await context.Customers.SingleAsync(one => one.ExternalId == "c1");
            context.Add(new FeedbackNote { Id = FeedbackNoteId.New(), ExternalId = "n3", CustomerId = customer.Id, On = new(2026, 5, 1), Source = FeedbackSource.Other, Topics = "", Liked = "speed", EnteredAt = database.Time.Now });
            await context.SaveChangesAsync();
        }

        (await TakeAsync(database, Note("n3", "2026-05-01", "price"))).Single().Outcome.Should().Be(RecordOutcome.Changed);
        (await TakeAsync(database, Note("n3", "2026-05-02", "price"))).Single().Outcome.Should().Be(RecordOutcome.Refused);
        (await TakeAsync(database, Note("n3", "2026-03-02", "price"))).Single().Outcome.Should().Be(RecordOutcome.Changed);
    }

    private static string Day(int fromToday) => DateTime.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static SentRecord Note(string id, string on, string liked = "speed") =>
        new(new Dictionary<string, string> { ["id"] = id, ["customer"] = "c1", ["on"] = on, ["liked"] = liked }, [], []);

    private static Task<IReadOnlyList<TakenRecord>> TakeAsync(TestDatabase database, params SentRecord[] records) =>
        new RecordWriter(database, database.Time).TakeAsync(RecordForm.All.Single(form => form.Kind == "feedback"), records, WritingWay.Each, Lead);

    private static async Task StartAsync(TestDatabase database)
    {
        await database.StartWithAsync([ImportTest.Organization()]);
        await database.ImportAsync(ImportTest.Company());
    }
}
