using CustomerSuccess.Data.Entry;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Entry;

public class EntryDraftsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_draft_belongs_to_one_person_and_form_until_it_is_dropped(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        var drafts = new EntryDrafts(database, database.Time);

        await drafts.KeepAsync(company.Staff, "answer", "first", default);
        await drafts.KeepAsync(company.Staff, "answer", "سلام", default);
        await drafts.KeepAsync(company.Staff, "cost", "other", default);

        (await drafts.FindAsync(company.Staff, "answer", default))!.Content.Should().Be("سلام");
        (await drafts.FindAsync(company.Lead, "answer", default)).Should().BeNull();
        await drafts.DropAsync(company.Staff, "answer", default);
        (await drafts.AllAsync(company.Staff, default)).Select(draft => draft.Form).Should().Equal("cost");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Nobody_reads_what_was_typed_in_the_audit_log_or_the_change_feed(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        await using var context = database.CreateDbContext();
        var before = (await context.AuditEntries.CountAsync(), await context.Changes.CountAsync());

        await new EntryDrafts(database, database.Time).KeepAsync(company.Staff, "answer", "secret", default);

        (await context.AuditEntries.CountAsync(), await context.Changes.CountAsync()).Should().Be(before);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Keystrokes_in_two_windows_at_once_end_in_one_draft(TestDatabase database)
    {
        await using var _ = database;
        var company = await EntryCompany.InAsync(database);
        var drafts = new EntryDrafts(database, database.Time);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => drafts.KeepAsync(company.Staff, "answer", $"{number}", default))));

        (await drafts.AllAsync(company.Staff, default)).Should().ContainSingle();
        await drafts.Invoking(it => it.KeepAsync(company.Manager, "cost", "x", default)).Should().ThrowAsync<NotAllowedException>();
    }
}
