using System.Security.Cryptography;
using System.Text.Json;
using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Churn;
using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Customers;
using CustomerSuccess.Data.Feedback;
using CustomerSuccess.Data.Generated;
using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Data.Lifetime;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Data.Revenue;
using CustomerSuccess.Data.Tests.Imports;
using CustomerSuccess.Data.Tests.Ledger;
using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Likelihood;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Generated;

public class GeneratedCompanyTests
{
    private static readonly DateOnly Until = new(2026, 11, 21);
    private static readonly DateTime Now = new(2026, 11, 21, 6, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void The_same_seed_gives_the_same_records_and_another_seed_others()
    {
        Hash(seed: 7).Should().Be(Hash(seed: 7));
        Hash(seed: 7).Should().NotBe(Hash(seed: 8));
    }

    [Fact]
    public void A_customer_is_the_same_in_a_company_of_any_size()
    {
        var small = Json(new GeneratedCompany(Options(10), CompanyLists.AtStart).Customers().ElementAt(9));
        var large = Json(new GeneratedCompany(Options(500), CompanyLists.AtStart).Customers().ElementAt(9));

        large.Should().Be(small);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_demonstration_is_believable_in_every_month_of_the_last_year(TestDatabase database)
    {
        await using var _ = database;
        var ledger = await DemonstrationAsync(database);
        var months = ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 10, 15), Interval.Month, 12);

        var churn = await ReadAsync(new ChurnReader(ledger), months);
        var mrr = await ReadAsync(new MovementReader(ledger), months);
        var costs = await ReadAsync(new RetentionCostReader(ledger), months);

        churn.Select(month => Value(month.Rate)).Should().OnlyContain(rate => rate > 0.005m && rate < 0.035m);
        churn.Average(month => Value(month.Rate)).Should().BeInRange(0.012m, 0.025m);
        mrr[^1].Closing.Should().BeGreaterThan(mrr[0].Opening * 105 / 100).And.BeLessThan(mrr[0].Opening * 3);
        mrr.Should().OnlyContain(month => month.MissingRate == null && month.New > 0 && month.Expansion > 0 && month.Contraction > 0 && month.Churn > 0);
        mrr.Sum(month => month.Reactivation).Should().BePositive();
        costs.Zip(mrr).Select(month => month.First.CostMinor / (month.Second.Closing / 10_000m)).Should().OnlyContain(share => share >= 0.03m && share <= 0.08m);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_demonstration_asks_and_hears_its_customers_in_every_month_of_both_calendars(TestDatabase database)
    {
        await using var _ = database;
        var ledger = await DemonstrationAsync(database);
        foreach (var calendar in new[] { ReportingCalendar.Gregorian, ReportingCalendar.Persian })
        {
            var months = calendar.SeriesTo(new DateOnly(2026, 10, 15), Interval.Month, 12);

            var feedback = await ReadAsync(new FeedbackReader(ledger), months);
            var nps = await ReadAsync(new NpsReader(ledger), months);

            feedback.Select(month => Value(month.Rate)).Should().OnlyContain(rate => rate >= 0.25m && rate <= 0.45m);
            feedback.Should().OnlyContain(month => month.Answered >= 60 && month.Answered <= 150);
            // NPS is of the 90 days up to the month's end.
            nps.Should().OnlyContain(month => month.Answers >= 180 && month.Answers <= 450);
            nps.Average(month => Value(month.Score)).Should().BeInRange(20, 40);
        }
    }

    [Theory, OnSqlite]
    public async Task Young_customers_leave_the_demonstration_sooner_than_old_ones_so_that_a_projection_can_be_drawn(TestDatabase database)
    {
        await using var _ = database;
        var ledger = await DemonstrationAsync(database);
        var october = ReportingCalendar.Gregorian.SeriesTo(new DateOnly(2026, 10, 15), Interval.Month, 1);

        var projection = RetentionProjection.Of((await ReadAsync(new StaysReader(ledger), october))[0].Months);

        projection.Fit.Should().BeOfType<ModelFit<ShiftedBetaGeometric>.Found>().Which.Model.Retention(1).Should().BeLessThan(0.985);
        projection.Points[^1].Projected.Should().BeInRange(0.3, 0.7);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_demonstration_has_customers_of_every_band_and_some_to_call_today(TestDatabase database)
    {
        await using var _ = database;
        var ledger = await DemonstrationAsync(database);
        var reader = new CustomerFiguresReader(ledger, database, database.Time);

        var page = await reader.ReadAsync(new CustomerQuery { Take = 2_000 }, LedgerCase.Lead);

        decimal Share(Func<CustomerFigures, bool> isMeant) => (decimal)page.Lines.Count(isMeant) / page.Lines.Count;
        page.Lines.Should().HaveCountGreaterThan(700);
        Share(line => line.Health.Band is HealthBand.Healthy).Should().BeInRange(0.55m, 0.65m);
        Share(line => line.Health.Band is HealthBand.Watch).Should().BeInRange(0.22m, 0.30m);
        Share(line => line.Health.Band is HealthBand.AtRisk).Should().BeInRange(0.07m, 0.12m);
        // Nothing is watched of those who only buy now and then.
        Share(line => line.Health.Band is HealthBand.NotEnoughData).Should().BeInRange(0.04m, 0.09m);
        Share(line => line.RenewsOn is { } day && day <= Until.AddDays(90)).Should().BeInRange(0.10m, 0.25m);
        Share(line => !(line.LastContactOn >= Until.AddDays(-30))).Should().BeInRange(0.40m, 0.60m);
        page.Stamp.DataThrough.Should().Be(Now);
    }

    [Theory, OnSqlite]
    public async Task Most_who_leave_the_demonstration_were_not_healthy_60_days_before(TestDatabase database)
    {
        await using var _ = database;
        await DemonstrationAsync(database);
        var reader = new CustomerHealthReader(database);
        var lost = new GeneratedCompany(Options(1_200, seed: 1405), CompanyLists.AtStart).Customers()
            .SelectMany(made => made.Losses.Select(loss => (made.Customer, loss.On))).Where(loss => loss.On > Until.AddYears(-1) && loss.Customer.SignedUpOn < loss.On.AddDays(-60)).ToList();

        var bands = new List<HealthBand>();
        foreach (var (customer, on) in lost)
        {
            bands.Add((await reader.ReadAsync(customer.Id, [on.AddDays(-60)], LedgerCase.Lead))![0].Score.Band);
        }

        bands.Should().HaveCountGreaterThan(100);
        ((double)bands.Count(band => band is HealthBand.AtRisk or HealthBand.Watch) / bands.Count).Should().BeGreaterThan(0.65);
        ((double)bands.Count(band => band is HealthBand.AtRisk) / bands.Count).Should().BeGreaterThan(0.25);
    }

    [Fact]
    public void Nothing_was_entered_after_now_or_answered_outside_its_wave()
    {
        var company = new GeneratedCompany(Options(400), CompanyLists.AtStart);
        var made = company.Customers().ToList();
        var waves = company.Waves.ToDictionary(wave => wave.Id);

        company.Costs().Select(cost => cost.EnteredAt)
            .Concat(made.SelectMany(customer => customer.Responses).Select(answer => answer.EnteredAt))
            .Concat(made.SelectMany(customer => customer.Notes).Select(note => note.EnteredAt))
            .Concat(made.SelectMany(customer => customer.FactorValues).Select(value => value.EnteredAt))
            .Max().Should().Be(Now);
        made.SelectMany(customer => customer.Responses).Should().OnlyContain(answer => answer.AnsweredOn >= waves[answer.WaveId].From && answer.AnsweredOn < waves[answer.WaveId].Until);
    }

    [Fact]
    public void Account_managers_have_something_to_do_and_have_done_some()
    {
        var manager = MemberId.New();
        var alone = new GeneratedCompany(Options(400), CompanyLists.AtStart).Customers().ToList();
        var managed = new GeneratedCompany(Options(400) with { Managers = [(manager, "sara@example.com")] }, CompanyLists.AtStart).Customers().ToList();
        var actions = managed.SelectMany(customer => customer.Actions).ToList();
        var (open, closed) = (actions.Where(action => action.State is ActionState.Open).ToList(), actions.Where(action => action.State is not ActionState.Open).ToList());

        alone.SelectMany(customer => customer.Actions).Should().BeEmpty();
        JsonSerializer.Serialize(managed.Select(customer => customer.FactorValues)).Should().Be(JsonSerializer.Serialize(alone.Select(customer => customer.FactorValues)), "actions have a chance of their own");
        open.Count.Should().BeInRange(20, 200);
        open.Count(action => action.IsOverdue(Until)).Should().BeInRange(1, open.Count / 2);
        closed.Count.Should().BeInRange(20, 300);
        closed.Should().OnlyContain(action => action.ClosedAt <= Now && action.ClosedAt >= action.EnteredAt);
        actions.Should().OnlyContain(action => action.Owner == manager && action.EnteredAt <= Now && ActionRules.AllowsTask(action.Task));
        managed.Where(customer => customer.Actions.Count > 0).Should().OnlyContain(customer => customer.Subscriptions.Any(one => one.Terms.Any(term => term.Until == null || term.Until > Until)));
    }

    [Fact]
    public void Buyers_only_buy_at_a_pace_of_their_own_and_some_never_come_again()
    {
        var alone = new GeneratedCompany(Options(50), CompanyLists.AtStart).Customers().ToList();
        var made = new GeneratedCompany(Options(50) with { Buyers = 200 }, CompanyLists.AtStart).Customers().ToList();
        var buyers = made.Skip(50).ToList();

        JsonSerializer.Serialize(made.Take(50)).Should().Be(JsonSerializer.Serialize(alone), "buyers have a chance of their own");
        buyers.Should().HaveCount(200).And.OnlyContain(buyer => buyer.Subscriptions.Count == 0 && buyer.Purchases.Count > 0);
        buyers.Should().OnlyContain(buyer => buyer.Purchases[0].On == buyer.Customer.SignedUpOn);
        buyers.SelectMany(buyer => buyer.Purchases).Should().OnlyContain(bought => bought.On <= Until && bought.AmountMinor > 0);
        buyers.Count(buyer => buyer.Purchases[^1].On < Until.AddDays(-180)).Should().BeInRange(40, 160);
        buyers.Select(buyer => buyer.Purchases.Count).Distinct().Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public void Only_who_pays_by_the_quarter_or_year_renews()
    {
        var running = new GeneratedCompany(Options(400), CompanyLists.AtStart).Customers().SelectMany(made => made.Subscriptions)
            .Select(subscription => (subscription.RenewsOn, Term: subscription.Terms[^1])).Where(subscription => subscription.Term.Until is null).ToList();
        var byMonth = running.Where(subscription => subscription.Term.Unit == BillingUnit.Month && subscription.Term.UnitCount == 1).ToList();

        byMonth.Should().NotBeEmpty().And.OnlyContain(subscription => subscription.RenewsOn == null);
        running.Except(byMonth).Should().NotBeEmpty().And.OnlyContain(subscription => subscription.RenewsOn > Until && subscription.RenewsOn <= Until.AddYears(1));
    }

    [Fact]
    public void Prices_are_alike_whatever_the_main_currency_is()
    {
        long Dollars(string main)
        {
            var company = new GeneratedCompany(Options(50) with { Currencies = [.. new[] { main, "USD", "EUR", "IRR" }.Distinct().Select(code => new Currency(code))] }, CompanyLists.AtStart);
            return company.Customers().SelectMany(made => made.Subscriptions).SelectMany(subscription => subscription.Terms).Where(term => term.Currency.Code == "USD" && term.Unit == BillingUnit.Month).Min(term => term.AmountMinor);
        }

        Dollars("IRR").Should().BeInRange(800, 3_000);
        Dollars("USD").Should().BeInRange(800, 3_000);
    }

    [Fact]
    public void Health_foretells_leaving()
    {
        var made = new GeneratedCompany(Options(1_500), CompanyLists.AtStart).Customers().ToList();
        var leaving = made.Where(customer => customer.Losses.Count > 0).SelectMany(customer => UseBefore(customer, customer.Losses[0].On)).ToList();
        var staying = made.Where(customer => customer.Losses.Count == 0).SelectMany(customer => UseBefore(customer, new DateOnly(2026, 6, 1))).ToList();

        leaving.Should().HaveCountGreaterThan(100);
        leaving.Average().Should().BeLessThan(staying.Average() - 12);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Its_files_are_imported_over_it_without_a_change(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        var options = Options(150) with { Months = 18 };
        await WriteAsync(database, options);
        var folder = Path.Combine(Path.GetTempPath(), $"generated-{Guid.NewGuid():N}");
        try
        {
            await CsvCompany.WriteAsync(new GeneratedCompany(options, CompanyLists.AtStart), CompanyLists.AtStart, folder);

            var result = await database.ImportAsync(new FolderFiles(folder));

            result.Told().Should().BeEmpty();
            result.Report.Counts.Should().HaveCount(15).And.OnlyContain(counts => counts.New == 0 && counts.Changed == 0 && counts.Same > 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, OnSqlite]
    public async Task The_demonstration_fills_an_empty_database_only(TestDatabase database)
    {
        await using var _ = database;
        await database.StartWithAsync([]);
        var demonstration = new DemonstrationCompany(new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database), database, TimeProvider.System);

        (await demonstration.FillAsync()).Should().BeTrue();
        (await demonstration.FillAsync()).Should().BeFalse();

        await using var context = database.CreateDbContext();
        (await context.Customers.CountAsync()).Should().BeInRange(1_100, 1_260);
    }

    private static GeneratorOptions Options(int customers, long seed = 3) => new() { Customers = customers, Seed = seed, Until = Until, Now = Now };

    private static async Task<LiveLedger> DemonstrationAsync(TestDatabase database)
    {
        database.Time.Now = Now;
        await database.StartWithAsync([ImportTest.Organization()]);
        await WriteAsync(database, Options(DemonstrationCompany.Customers, DemonstrationCompany.Seed) with { Buyers = DemonstrationCompany.Buyers });
        var ledger = new LiveLedger(database, new ReaderBulkRows());
        ledger.Load(0, CancellationToken.None);
        return ledger;
    }

    private static async Task WriteAsync(TestDatabase database, GeneratorOptions options)
    {
        var writer = new CompanyWriter(database.Services.GetRequiredService<IBulkWriter>(), database);
        await writer.WriteAsync(new GeneratedCompany(options, await writer.ListsAsync()));
    }

    private static IEnumerable<decimal> UseBefore(GeneratedCustomer made, DateOnly day) =>
        made.FactorValues.Where(value => value.Factor == "product-use-norm" && value.On < day && value.On > day.AddDays(-62)).Select(value => value.Value);

    private static string Hash(long seed) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new GeneratedCompany(Options(60, seed), CompanyLists.AtStart).Customers())));

    private static string Json(GeneratedCustomer made) => JsonSerializer.Serialize(made);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(IFigureReader<T> reader, IReadOnlyList<Period> periods) => (await reader.ReadAsync(periods, Filter.All, LedgerCase.Lead)).Values;

    private static decimal Value(Figure figure) => ((Figure.Defined)figure).Value;
}
