using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Feedback;

public class FeedbackNotesWriterTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task AddAsync_keeps_every_field_and_saves_the_same_form_once(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var entry = Entry(customer) with { Topics = ["price", "service"], Liked = "Speed", Disliked = "Price", Observation = "Tense", Sentiment = -1, Source = FeedbackSource.Call };

        await Writer(database).AddAsync(entry, Owner);
        await Writer(database).AddAsync(entry, Owner);

        await using var context = database.CreateDbContext();
        var note = await context.FeedbackNotes.SingleAsync();
        (note.Topics, note.Liked, note.Disliked, note.Observation, note.Sentiment, note.Source).Should().Be(("price,service", "Speed", "Price", "Tense", -1, FeedbackSource.Call));
        note.EnteredBy.Should().Be(Owner.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task AddAsync_is_for_the_account_manager_staff_leads_and_administrators(TestDatabase database)
    {
        var customer = await StartAsync(database);
        foreach (var viewer in new[] { Owner, Staff, Lead, Administrator })
        {
            await Writer(database).AddAsync(Entry(customer), viewer);
        }

        foreach (var viewer in new[] { OtherManager, Nobody })
        {
            await Writer(database).Invoking(it => it.AddAsync(Entry(customer), viewer)).Should().ThrowAsync<NotAllowedException>();
        }

        await using var context = database.CreateDbContext();
        (await context.FeedbackNotes.CountAsync()).Should().Be(4);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task OpenAsync_of_a_sensitive_note_is_written_down_and_is_not_for_staff(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var note = await writer.AddAsync(Entry(customer) with { Observation = "Sees a rival", IsSensitive = true }, Owner);

        (await writer.OpenAsync(note, Lead))!.Observation.Should().Be("Sees a rival");
        await writer.Invoking(it => it.OpenAsync(note, Staff)).Should().ThrowAsync<NotAllowedException>();

        await using var context = database.CreateDbContext();
        var read = await context.AuditEntries.SingleAsync(entry => entry.Action == "read");
        (read.Member, read.CustomerId, read.RecordKey).Should().Be((Lead.Id, customer, note.Value.ToString()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task RemoveAsync_is_for_the_author_alone(TestDatabase database)
    {
        var customer = await StartAsync(database);
        var writer = Writer(database);
        var note = await writer.AddAsync(Entry(customer), Owner);

        await writer.Invoking(it => it.RemoveAsync(note, Lead)).Should().ThrowAsync<NotAllowedException>();
        await writer.RemoveAsync(note, Owner);

        await using var context = database.CreateDbContext();
        (await context.FeedbackNotes.AnyAsync()).Should().BeFalse();
    }

    private static FeedbackNotesWriter Writer(TestDatabase database) => new(database, database.CurrentMember, database.Time);

    private static FeedbackEntry Entry(CustomerId customer) => new(FeedbackNoteId.New(), customer) { On = new DateOnly(2026, 3, 30), Sentiment = 1 };

    private static async Task<CustomerId> StartAsync(TestDatabase database)
    {
        var customer = Tideway();
        await database.StartWithAsync([Sara, customer]);
        return customer.Id;
    }
}
