using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Tests.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Nps;

public class ResponseDeskTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_answer_comes_back_as_it_was_entered(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var entry = company.Answer() with { Comment = " پاسخ‌گویی سریع است ", Topics = ["service", "price"], Agent = "Sara", Channel = "paper" };

        var saved = Saved(await desk.EnterAsync(company.Staff, entry, default));

        saved.Should().BeEquivalentTo(new
        {
            WaveId = company.Wave.Id,
            CustomerName = "Kestrel Logistics",
            ContactId = (Domain.Customers.ContactId?)company.Jonas.Id,
            Person = "Jonas Weber",
            AnsweredOn = new DateOnly(2026, 3, 20),
            Score = (int?)8,
            Comment = "پاسخ‌گویی سریع است",
            Agent = "Sara",
            Channel = "paper",
            EnteredBy = (MemberId?)company.Staff.Id,
            EnteredAt = database.Time.Now,
        });
        saved.Topics.Should().Equal("service", "price");
        (await desk.FindAsync(company.Staff, saved.Id, default)).Should().BeEquivalentTo(saved);
        await using var context = database.CreateDbContext();
        (await context.SurveyResponses.SingleAsync()).Scale.Should().Be(RatingScale.OneToTen, "the scale is copied from the survey");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_form_that_is_submitted_twice_is_saved_once(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var entry = company.Answer();

        var first = Saved(await desk.EnterAsync(company.Staff, entry, default));
        var second = await desk.EnterAsync(company.Staff, entry, default);

        second.Should().BeOfType<ResponseOutcome.Saved>().Which.WasThere.Should().BeTrue();
        Saved(second).Id.Should().Be(first.Id);
        (await CountAsync(database)).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Submits_of_one_form_in_the_same_moment_are_saved_once(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var entry = company.Answer();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.EnterAsync(company.Staff, entry, default))));

        outcomes.Select(outcome => Saved(outcome).Id).Distinct().Should().ContainSingle();
        (await CountAsync(database)).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Undo_takes_the_answer_out_and_keeps_the_record(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var saved = Saved(await desk.EnterAsync(company.Staff, company.Answer(), default));

        var undone = Saved(await desk.WithdrawAsync(company.Staff, saved.Id, saved.Version, default));

        undone.IsWithdrawn.Should().BeTrue();
        (await desk.EnteredAsync(company.Staff, new DateOnly(2026, 3, 31), 10, default)).Count.Should().Be(0);
        (await CountAsync(database)).Should().Be(1);
        Saved(await desk.EnterAsync(company.Staff, company.Answer(9), default)).Score.Should().Be(9, "an undone answer does not stand in the way");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_second_answer_of_a_person_in_a_wave_is_asked_about_and_replaces_the_first(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var first = Saved(await desk.EnterAsync(company.Staff, company.Answer(3), default));
        var second = company.Answer(9) with { Respondent = "JONAS  weber" };

        (await desk.EnterAsync(company.Staff, second, default)).Should().BeOfType<ResponseOutcome.AnsweredBefore>().Which.Earlier.Id.Should().Be(first.Id);
        var replaced = Saved(await desk.EnterAsync(company.Staff, second with { Replaces = first.Id }, default));

        (await StandingAsync(database)).Should().Equal(9);
        await desk.WithdrawAsync(company.Staff, replaced.Id, replaced.Version, default);
        (await StandingAsync(database)).Should().Equal([3], "undoing the replacement brings the first answer back");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_person_without_a_contact_is_known_by_name_in_any_letters(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        await desk.EnterAsync(company.Staff, company.Answer() with { Respondent = "علي کاظمی" }, default);

        (await desk.EnterAsync(company.Staff, company.Answer() with { Respondent = "علی كاظمي" }, default)).Should().BeOfType<ResponseOutcome.AnsweredBefore>();
        (await desk.EnterAsync(company.Staff, company.Answer() with { Respondent = null }, default)).Should().BeOfType<ResponseOutcome.Saved>();
        (await desk.EnterAsync(company.Staff, company.Answer() with { Respondent = " " }, default)).Should().BeOfType<ResponseOutcome.Saved>("answers without a name are of nobody in particular");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_correction_keeps_what_it_was_and_who_changed_it(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var saved = Saved(await desk.EnterAsync(company.Staff, company.Answer(3), default));

        var corrected = Saved(await desk.CorrectAsync(company.Lead, saved.Id, saved.Version, company.Answer(4), default));

        corrected.Score.Should().Be(4);
        corrected.Version.Should().BeGreaterThan(saved.Version);
        await using var context = database.CreateDbContext();
        var entry = await context.AuditEntries.SingleAsync(entry => entry.Record == nameof(SurveyResponse) && entry.Action == "changed");
        entry.Member.Should().Be(company.Lead.Id);
        entry.Before.Should().Contain("\"Score\":3");
        entry.After.Should().Contain("\"Score\":4");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_corrections_the_second_is_told_what_the_first_saved(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var seen = Saved(await desk.EnterAsync(company.Staff, company.Answer(3), default));
        await desk.CorrectAsync(company.Lead, seen.Id, seen.Version, company.Answer(4), default);

        var outcome = await desk.CorrectAsync(company.Staff, seen.Id, seen.Version, company.Answer(5), default);

        var changed = outcome.Should().BeOfType<ResponseOutcome.ChangedMeanwhile>().Subject;
        changed.Theirs.Score.Should().Be(4);
        changed.By.Should().Be("Lena Lead");
        (await StandingAsync(database)).Should().Equal(4);
        (await desk.WithdrawAsync(company.Staff, seen.Id, seen.Version, default)).Should().BeOfType<ResponseOutcome.ChangedMeanwhile>("what was not seen is not undone");
        Saved(await desk.CorrectAsync(company.Staff, seen.Id, changed.Theirs.Version, company.Answer(5), default)).Score.Should().Be(5);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Whoever_does_not_enter_records_is_refused_at_the_desk(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var saved = Saved(await desk.EnterAsync(company.Staff, company.Answer(), default));

        await Refused(() => desk.EnterAsync(company.Manager, company.Answer(), default));
        await Refused(() => desk.CorrectAsync(company.Manager, saved.Id, saved.Version, company.Answer(), default));
        await Refused(() => desk.WithdrawAsync(company.Manager, saved.Id, saved.Version, default));
        await Refused(() => desk.FindAsync(company.Manager, saved.Id, default));
        await Refused(() => desk.EnteredAsync(company.Manager, default, 10, default));

        static Task Refused(Func<Task> act) => act.Should().ThrowAsync<NotAllowedException>();
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task What_breaks_a_rule_is_refused_by_its_name(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var entry = company.Answer();

        (await FaultsAsync(entry with { Score = 0 })).Should().Equal([ResponseFault.ScoreIsOffTheScale], "the survey's scale begins at 1");
        (await FaultsAsync(entry with { Score = 11 })).Should().Equal(ResponseFault.ScoreIsOffTheScale);
        (await FaultsAsync(entry with { AnsweredOn = new DateOnly(2026, 4, 1) })).Should().Equal(ResponseFault.DateIsInTheFuture);
        (await FaultsAsync(entry with { AnsweredOn = new DateOnly(2026, 2, 28) })).Should().Equal(ResponseFault.DateIsOutsideTheWave);
        (await FaultsAsync(entry with { WaveId = WaveId.New() })).Should().Equal(ResponseFault.NoSuchWave);
        (await FaultsAsync(entry with { CustomerId = Domain.Customers.CustomerId.New() })).Should().Equal(ResponseFault.NoSuchCustomer);
        (await FaultsAsync(entry with { CustomerId = company.Lumen.Id, ContactId = company.Jonas.Id })).Should().Equal(ResponseFault.NoSuchPerson);
        (await CountAsync(database)).Should().Be(0);

        // 31 March, 22:00 in Tehran is today; two hours later it is 1 April there, while it is still 31 March in UTC, and the wave is over.
        database.Time.Now = new DateTime(2026, 3, 31, 18, 30, 0, DateTimeKind.Utc);
        (await desk.EnterAsync(company.Staff, entry with { AnsweredOn = new DateOnly(2026, 3, 31) }, default)).Should().BeOfType<ResponseOutcome.Saved>();
        database.Time.Now = new DateTime(2026, 3, 31, 20, 30, 0, DateTimeKind.Utc);
        (await FaultsAsync(company.Answer() with { AnsweredOn = new DateOnly(2026, 4, 1) })).Should().Equal(ResponseFault.DateIsOutsideTheWave);

        async Task<IReadOnlyList<ResponseFault>> FaultsAsync(ResponseEntry wrong) => (await desk.EnterAsync(company.Staff, wrong, default)).Should().BeOfType<ResponseOutcome.Refused>().Subject.Faults;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_customer_who_was_not_active_is_warned_about_and_may_be_kept(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        var subscription = new Subscription { Id = SubscriptionId.New(), CustomerId = company.Kestrel.Id, PlanId = PlanId.New() };
        subscription.Terms.Add(new SubscriptionTerm { SubscriptionId = subscription.Id, CustomerId = company.Kestrel.Id, From = new DateOnly(2026, 3, 21), AmountMinor = 100, Currency = new Currency("IRR") });
        await database.StartWithAsync([new Plan { Id = subscription.PlanId, Name = "Basic" }, subscription]);

        (await desk.EnterAsync(company.Staff, company.Answer(), default)).Should().BeOfType<ResponseOutcome.CustomerNotActive>("20 March is the day before the first");
        (await desk.EnterAsync(company.Staff, company.Answer() with { AnsweredOn = new DateOnly(2026, 3, 21) }, default)).Should().BeOfType<ResponseOutcome.Saved>();
        (await desk.EnterAsync(company.Staff, company.Answer() with { Respondent = "Another", AcceptsInactive = true }, default)).Should().BeOfType<ResponseOutcome.Saved>();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_list_is_of_the_viewers_own_day_with_the_newest_first(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk) = await OpenAsync(database);
        // 20:29 UTC is 23:59 of the day before in Tehran.
        database.Time.Now = new DateTime(2026, 3, 30, 20, 29, 0, DateTimeKind.Utc);
        await desk.EnterAsync(company.Staff, company.Answer(1) with { Respondent = "Yesterday" }, default);
        database.Time.Now = new DateTime(2026, 3, 30, 20, 30, 0, DateTimeKind.Utc);
        await desk.EnterAsync(company.Staff, company.Answer(2) with { Respondent = "First" }, default);
        database.Time.Now = new DateTime(2026, 3, 31, 9, 0, 0, DateTimeKind.Utc);
        await desk.EnterAsync(company.Staff, company.Answer(3) with { Respondent = "Second" }, default);
        await desk.EnterAsync(company.Lead, company.Answer(4) with { Respondent = "Of another" }, default);

        var entered = await desk.EnteredAsync(company.Staff, new DateOnly(2026, 3, 31), 1, default);

        entered.Count.Should().Be(2);
        entered.Lines.Select(line => line.Person).Should().Equal("Second");
    }

    private static async Task<(EntryCompany Company, ResponseDesk Desk)> OpenAsync(TestDatabase database) =>
        (await EntryCompany.InAsync(database), new ResponseDesk(database, database.Time));

    private static EnteredResponse Saved(ResponseOutcome outcome) => outcome.Should().BeOfType<ResponseOutcome.Saved>().Subject.Response;

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.SurveyResponses.CountAsync();
    }

    private static async Task<List<int?>> StandingAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        return await context.SurveyResponses.Where(response => !response.IsWithdrawn).Select(response => response.Score).ToListAsync();
    }
}
