using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Members;

public class OrganizationDeskTests
{
    private static readonly Viewer Lead = new(SampleRecords.Author, [Role.Lead]);
    private static readonly OrganizationEntry Entry = new(" Acme ", "Europe/Berlin", CalendarKind.Gregorian, DayOfWeek.Sunday, 4, "EUR");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_saved_is_the_organisation_and_the_audit_log_says_who_did_it(TestDatabase database)
    {
        await using var _ = database;
        var desk = new OrganizationDesk(database);
        await database.Services.GetRequiredService<RecordsStart>().IntroduceAsync(new SampleRecords().Organization);

        var saved = await desk.SaveAsync(Lead, Entry, (await desk.FindAsync(default))!.Version, default);

        saved.Should().BeOfType<OrganizationOutcome.Saved>();
        (await desk.FindAsync(default)).Should().BeEquivalentTo(new
        {
            Name = "Acme",
            TimeZone = "Europe/Berlin",
            Calendar = CalendarKind.Gregorian,
            WeekStart = DayOfWeek.Sunday,
            FiscalYearStartMonth = 4,
            ReportingCurrency = new Currency("EUR"),
        });
        await using var context = database.CreateDbContext();
        var written = await context.AuditEntries.SingleAsync(entry => entry.Record == nameof(Organization) && entry.Action == "changed");
        written.Member.Should().Be(Lead.Id);
        written.Before.Should().Contain("Asia/Tehran");
        written.After.Should().Contain("Europe/Berlin");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_saves_second_is_shown_what_the_first_one_saved_and_overwrites_nothing(TestDatabase database)
    {
        await using var _ = database;
        var desk = new OrganizationDesk(database);
        await database.Services.GetRequiredService<RecordsStart>().IntroduceAsync(new SampleRecords().Organization);
        await using (var context = database.CreateDbContext())
        {
            context.Add(new Member { Id = Lead.Id.Value, UserName = "lead", DisplayName = "Maya" });
            await context.SaveChangesAsync();
        }

        var version = (await desk.FindAsync(default))!.Version;
        await desk.SaveAsync(Lead, Entry, version, default);
        var second = await desk.SaveAsync(Lead, Entry with { Name = "Second" }, version, default);

        var changed = second.Should().BeOfType<OrganizationOutcome.Changed>().Subject;
        (changed.Now.Name, changed.By).Should().Be(("Acme", "Maya"));
        (await desk.SaveAsync(Lead, Entry with { Name = "Second" }, changed.Now.Version, default)).Should().BeOfType<OrganizationOutcome.Saved>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_leads_and_administrators_save_it_and_only_what_can_be(TestDatabase database)
    {
        await using var _ = database;
        var desk = new OrganizationDesk(database);

        await desk.Invoking(it => it.SaveAsync(new Viewer(MemberId.New(), [Role.Staff, Role.AccountManager]), Entry, 0, default)).Should().ThrowAsync<NotAllowedException>();
        (await desk.SaveAsync(Lead, new OrganizationEntry(" ", "Mars/Base", (CalendarKind)7, DayOfWeek.Friday, 0, "eur"), 0, default))
            .Should().BeOfType<OrganizationOutcome.Refused>().Which.Faults.Should().BeEquivalentTo(Enum.GetValues<OrganizationFault>().Except([OrganizationFault.NameIsTooLong]));
        (await desk.FindAsync(default)).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_calendar_of_the_organisation_is_there_before_the_ledger_and_follows_it_afterwards(TestDatabase database)
    {
        await using var _ = database;
        var (desk, ledger) = (new OrganizationDesk(database), new LiveLedger(database, new ReaderBulkRows()));
        var calendar = new OrganizationCalendar(ledger, database);
        calendar.Current.Should().Be(ReportingCalendar.Gregorian);

        await desk.SaveAsync(Lead, Entry, 0, default);
        calendar.Current.Should().Be(ReportingCalendar.Of(CalendarKind.Gregorian, DayOfWeek.Sunday, 4));

        ledger.Load(0, default);
        calendar.Current.In(CalendarKind.Persian).Should().BeEquivalentTo(new { WeekStart = DayOfWeek.Sunday, FiscalYearStartMonth = 1 });
    }
}
