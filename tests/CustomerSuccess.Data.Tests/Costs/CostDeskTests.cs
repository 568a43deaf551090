using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Tests.Entry;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Tests.Costs;

public class CostDeskTests
{
    /// <summary>Esfand 1404.</summary>
    private static readonly Period Esfand = new(new DateOnly(2026, 2, 20), new DateOnly(2026, 3, 21));

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_cost_comes_back_as_it_was_entered(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);

        var saved = Saved(await desk.EnterAsync(company.Staff, entry with { IsRefund = true, CountedBasisPoints = 8_050, Segment = "Large", Description = "Training", DocumentNumber = "A-17", Programme = "Academy" }, default));

        saved.Should().BeEquivalentTo(new
        {
            Days = Esfand,
            Amount = new Money(120_000_000, new Currency("IRR")),
            IsRefund = true,
            CountedBasisPoints = 8_050,
            Segment = "Large",
            Description = "Training",
            DocumentNumber = "A-17",
            Programme = "Academy",
            EnteredBy = (MemberId?)company.Staff.Id,
        });
        (await desk.AnyInAsync(company.Staff, Esfand, default)).Should().BeTrue();
        (await desk.AnyInAsync(company.Staff, new Period(Esfand.End, Esfand.End.AddDays(1)), default)).Should().BeFalse();
        (await desk.ProgrammesAsync(company.Staff, default)).Should().Equal("Academy");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_programme_is_found_by_its_name_and_made_once(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);

        await desk.EnterAsync(company.Staff, entry with { Programme = "Loyalty club" }, default);
        await desk.EnterAsync(company.Staff, entry with { EntryKey = Guid.NewGuid(), Amount = entry.Amount with { MinorUnits = 5 }, Programme = "loyalty  CLUB" }, default);

        (await desk.ProgrammesAsync(company.Staff, default)).Should().Equal("Loyalty club");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_form_that_is_submitted_twice_is_saved_once(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.EnterAsync(company.Staff, entry, default))));

        outcomes.Select(outcome => Saved(outcome).Id).Distinct().Should().ContainSingle();
        await using var context = database.CreateDbContext();
        (await context.Costs.CountAsync()).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_looks_like_a_duplicate_is_warned_about_and_may_be_saved(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);
        var first = Saved(await desk.EnterAsync(company.Staff, entry with { DocumentNumber = "17" }, default));
        var again = entry with { EntryKey = Guid.NewGuid() };

        (await desk.EnterAsync(company.Staff, again, default)).Should().BeOfType<CostOutcome.LooksLikeDuplicate>().Which.Earlier.Id.Should().Be(first.Id);
        (await desk.EnterAsync(company.Staff, again with { DocumentNumber = "۱۷" }, default)).Should().BeOfType<CostOutcome.LooksLikeDuplicate>();
        Saved(await desk.EnterAsync(company.Staff, again with { DocumentNumber = "18" }, default)).Id.Should().NotBe(first.Id, "another bill number is another bill");
        Saved(await desk.EnterAsync(company.Staff, again with { EntryKey = Guid.NewGuid(), IsRefund = true }, default)).Id.Should().NotBe(first.Id, "a refund is no duplicate of what it refunds");
        Saved(await desk.EnterAsync(company.Staff, again with { EntryKey = Guid.NewGuid(), AcceptsDuplicate = true }, default)).Id.Should().NotBe(first.Id);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Closed_days_take_give_and_lose_no_costs(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);
        var inside = Saved(await desk.EnterAsync(company.Staff, entry, default));
        await database.StartWithAsync([new ClosedPeriod { Id = Guid.NewGuid(), From = Esfand.Start, Until = Esfand.End, ClosedAt = database.Time.Now }]);
        var after = entry with { EntryKey = Guid.NewGuid(), From = Esfand.End, LastDay = Esfand.End };

        Closed(await desk.EnterAsync(company.Lead, entry with { EntryKey = Guid.NewGuid(), From = Esfand.LastDay, LastDay = Esfand.End }, default));
        Closed(await desk.CorrectAsync(company.Lead, inside.Id, inside.Version, after, default));
        Closed(await desk.WithdrawAsync(company.Lead, inside.Id, inside.Version, default));
        Saved(await desk.EnterAsync(company.Staff, after, default)).Days.Start.Should().Be(Esfand.End);

        static void Closed(CostOutcome outcome) => outcome.Should().BeOfType<CostOutcome.Refused>().Which.Should().BeEquivalentTo(new { Faults = new[] { CostFault.PeriodIsClosed }, Closed = Esfand });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_breaks_a_rule_is_refused_by_its_name(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);

        (await FaultsAsync(entry with { Amount = entry.Amount with { MinorUnits = 0 } })).Should().Equal(CostFault.AmountIsNotAboveZero);
        (await FaultsAsync(entry with { CountedBasisPoints = 10_001 })).Should().Equal(CostFault.ShareIsOutOfRange);
        (await FaultsAsync(entry with { LastDay = entry.From.AddDays(-1) })).Should().Equal(CostFault.EndIsBeforeStart);
        (await FaultsAsync(entry with { CategoryId = CostCategoryId.New() })).Should().Equal(CostFault.NoSuchCategory);
        (await FaultsAsync(entry with { CustomerId = CustomerId.New() })).Should().Equal(CostFault.NoSuchCustomer);
        (await FaultsAsync(entry with { Segment = "Huge" })).Should().Equal(CostFault.NoSuchSegment);
        (await FaultsAsync(entry with { CustomerId = company.Kestrel.Id, Segment = "Large" })).Should().Equal(CostFault.ScopeIsTwofold);

        async Task<IReadOnlyList<CostFault>> FaultsAsync(CostEntry wrong) => (await desk.EnterAsync(company.Staff, wrong, default)).Should().BeOfType<CostOutcome.Refused>().Subject.Faults;
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Of_two_corrections_the_second_is_told_what_the_first_saved(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);
        var seen = Saved(await desk.EnterAsync(company.Staff, entry, default));
        await desk.CorrectAsync(company.Lead, seen.Id, seen.Version, entry with { CountedBasisPoints = 5_000 }, default);

        var outcome = await desk.CorrectAsync(company.Staff, seen.Id, seen.Version, entry with { CountedBasisPoints = 7_000 }, default);

        var changed = outcome.Should().BeOfType<CostOutcome.ChangedMeanwhile>().Subject;
        (changed.Theirs.CountedBasisPoints, changed.By).Should().Be((5_000, "Lena Lead"));
        Saved(await desk.WithdrawAsync(company.Staff, seen.Id, changed.Theirs.Version, default)).IsWithdrawn.Should().BeTrue();
        (await desk.EnteredAsync(company.Staff, new DateOnly(2026, 3, 31), 10, default)).Count.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Account_managers_may_not_enter_costs(TestDatabase database)
    {
        await using var _ = database;
        var (company, desk, entry) = await OpenAsync(database);
        var saved = Saved(await desk.EnterAsync(company.Staff, entry, default));

        await Refused(() => desk.EnterAsync(company.Manager, entry with { EntryKey = Guid.NewGuid() }, default));
        await Refused(() => desk.CorrectAsync(company.Manager, saved.Id, saved.Version, entry, default));
        await Refused(() => desk.WithdrawAsync(company.Manager, saved.Id, saved.Version, default));
        await Refused(() => desk.EnteredAsync(company.Manager, default, 10, default));
        await Refused(() => desk.AnyInAsync(company.Manager, Esfand, default));

        static Task Refused(Func<Task> act) => act.Should().ThrowAsync<NotAllowedException>();
    }

    private static async Task<(EntryCompany Company, CostDesk Desk, CostEntry Entry)> OpenAsync(TestDatabase database)
    {
        var company = await EntryCompany.InAsync(database);
        var desk = new CostDesk(database, database.Time);
        var kind = (await desk.CategoriesAsync(company.Staff, default)).Single(category => category.Code == "training");
        return (company, desk, new CostEntry(Guid.NewGuid(), kind.Id, Esfand.Start, Esfand.LastDay, new Money(120_000_000, new Currency("IRR"))));
    }

    private static EnteredCost Saved(CostOutcome outcome) => outcome.Should().BeOfType<CostOutcome.Saved>().Subject.Cost;
}
