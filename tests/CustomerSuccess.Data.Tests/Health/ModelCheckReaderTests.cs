using System.Text.Json;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Data.Tests.Health;

public class ModelCheckReaderTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_is_collected_agrees_with_the_definitions_on_random_records(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 41, customers: 40);
        var (records, ledger) = (company.Company, await AnyCoverageAsync(database));
        DateOnly[] days = [records.Around.Start.AddDays(-120), records.Around.Start.AddDays(-30), records.Around.LastDay];
        var pass = new ObservationPass(await ledger.CurrentAsync(CancellationToken.None), days, every: 1);
        foreach (var block in (await ledger.CurrentAsync(CancellationToken.None)).Blocks)
        {
            pass.Over(block);
        }

        var scores = new CustomerHealthReader(database);
        var active = company.Slice(Domain.Figures.Filter.All, MetricPolicies.Default).Active;
        foreach (var customer in records.Customers)
        {
            var defined = (await scores.ReadAsync(customer.Id, days, LedgerCase.Lead))!;
            foreach (var (day, score) in days.Zip(defined))
            {
                var found = pass.Found.SingleOrDefault(one => one.Customer == customer.Id && one.On == day);
                var isActive = active.Any(span => span.CustomerId == customer.Id && span.Includes(day));
                (found is not null).Should().Be(isActive);
                if (found is not null)
                {
                    found.Score.Should().Be(score.Score.Computed is Figure.Defined some ? some.Value : null);
                    found.Band.Should().Be(score.Score.Bands.Of(score.Score.Computed));
                    found.IsOverridden.Should().Be(score.Score.Override is not null);
                    found.IsLost.Should().Be(!active.Any(span => span.CustomerId == customer.Id && span.Includes(day.AddDays(90))));
                    found.Factors.Select(factor => (factor.Factor, factor.SubScore)).Should().BeEquivalentTo(
                        score.Score.Parts.Where(part => part.SubScore is not null && part.Weight > 0).Select(part => (part.Factor.Code, part.SubScore!.Value)));
                }
            }
        }

        pass.Found.Exists(one => one.IsLost).Should().BeTrue();
        pass.Found.Exists(one => !one.IsLost).Should().BeTrue();
        pass.Found.Exists(one => one.Score is not null).Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-09-28", "2026-06-30")] // 90 days after 30 June.
    [InlineData("2026-09-27", "2026-05-31")]
    public void A_month_end_counts_once_its_ninety_days_have_passed(string through, string last)
    {
        var days = ModelCheckReader.MonthEndsOf(ReportingCalendar.Gregorian, DateOnly.Parse(through, System.Globalization.CultureInfo.InvariantCulture));

        days[^1].Should().Be(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        days.Should().HaveCount(24).And.BeInAscendingOrder();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Values_that_a_person_entered_are_by_hand(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 42, customers: 60);
        var records = company.Company;
        var pass = new ObservationPass(await company.Ledger.CurrentAsync(CancellationToken.None), [records.Around.LastDay], every: 1);
        foreach (var block in (await company.Ledger.CurrentAsync(CancellationToken.None)).Blocks)
        {
            pass.Over(block);
        }

        FactorValue LastOf(HealthObservation seen, string factor) => records.FactorValues
            .Where(value => value.CustomerId == seen.Customer && value.Factor == factor && value.On <= seen.On).OrderBy(value => value.On).ThenBy(value => value.Id.Value).Last();
        var recorded = pass.Found.SelectMany(seen => seen.Factors.Where(factor => HealthFactors.Recorded.Contains(factor.Factor)).Select(factor => (Seen: seen, Factor: factor))).ToList();
        recorded.Should().Contain(one => one.Factor.IsByHand).And.Contain(one => !one.Factor.IsByHand);
        recorded.TrueForAll(one => one.Factor.IsByHand == (LastOf(one.Seen, one.Factor.Factor).EnteredBy is not null)).Should().BeTrue();
        pass.Found.SelectMany(seen => seen.Factors).Where(factor => HealthFactors.Computed.Contains(factor.Factor)).Should().NotBeEmpty().And.OnlyContain(factor => !factor.IsByHand);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Who_does_not_decide_definitions_may_not_read_it(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 43);
        var manager = new Viewer(MemberId.New(), [Role.AccountManager]);

        await new ModelCheckReader(company.Ledger, database, TimeProvider.System).Invoking(checks => checks.ReadAsync(manager)).Should().ThrowAsync<NotAllowedException>();
        (await new ModelCheckReader(company.Ledger, database, TimeProvider.System).ReadAsync(LedgerCase.Lead)).Customers.Should().Be(company.Company.Customers.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_score_that_was_kept_stands_in_place_of_what_today_s_records_say(TestDatabase database)
    {
        var company = await LedgerCase.StartAsync(database, seed: 44, customers: 60);
        database.Time.Now = company.Company.Around.End.AddDays(150).ToDateTime(default, DateTimeKind.Utc);
        var ledger = await AnyCoverageAsync(database);
        var reader = new ModelCheckReader(ledger, database, database.Time);
        var before = await reader.ReadAsync(LedgerCase.Lead);
        var active = company.Slice(Domain.Figures.Filter.All, MetricPolicies.Default).Active;
        var kept = before.Check.Together.SelectMany(on => company.Company.Customers.Where(customer => active.Any(span => span.CustomerId == customer.Id && span.Includes(on)))
            .Select(customer => new MonthEndHealth { CustomerId = customer.Id, On = on, Calendar = CalendarKind.Persian, Score = 10, Coverage = 1 })).ToList();
        await database.StartWithAsync(kept);

        var after = await reader.ReadAsync(LedgerCase.Lead);

        (before.Kept, after.Kept).Should().Be((0, kept.Count));
        before.Check.Bands.Where(band => band.Cases > 0).Should().HaveCountGreaterThan(1);
        after.Check.Bands.Where(band => band.Cases > 0).Select(band => (band.Band, band.Cases)).Should().Equal((HealthBand.AtRisk, kept.Count));
    }

    /// <summary>Random records reach half of the weight too seldom for a score: here any coverage is enough.</summary>
    private static async Task<LiveLedger> AnyCoverageAsync(TestDatabase database)
    {
        await using var context = database.CreateDbContext();
        context.Add(new PolicyVersion
        {
            Id = Guid.NewGuid(),
            From = new DateOnly(2000, 1, 1),
            Content = JsonSerializer.Serialize(MetricPolicies.Default with { HealthBands = new HealthBands(LeastCoverage: 0) }),
        });
        await context.SaveChangesAsync();
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return ledger;
    }
}
