using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components.Sheets;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Customers.Workings;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Tests.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Customers.Workings;

public class CustomerWorkingsTests : PageTest
{
    private static readonly Currency Usd = new("USD");
    private static readonly Currency Eur = new("EUR");
    private static readonly CustomerId Tideway = ListedCustomers.Tideway.Customer;
    private readonly RecordedCustomer _records = new();
    private readonly StubPredictions _predictions = new();

    public CustomerWorkingsTests()
    {
        var none = new Figure.NotDefined(WhyNot.NoPurchases);
        Services.AddSingleton<ICustomerFigures>(new ListedCustomers());
        Services.AddSingleton<ICustomerRecords>(_records);
        Services.AddSingleton<ICustomerHealth>(_records).AddSingleton<IMonthEndScores>(_records);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(ListedCustomers.Today));
        Services.AddSingleton<IFigureReader<LifetimeValue>>(new StubReader<LifetimeValue>(period => new LifetimeValue(
            period, Usd, LifetimeForm.SurvivalMean, new Figure.Defined(20), 36, new Figure.Defined(750_00), 0.8m, none, none, none, new Figure.Defined(12_000_00))
        {
            Lifetimes = new LifetimeForms(new Figure.Defined(20), none, none, 36, 100, 40),
        }));
        Services.AddSingleton<IFigureReader<RetentionCost>>(new StubReader<RetentionCost>(period => new RetentionCost(
            period, Usd, CostDenominator.ActiveInPeriod, 2_000_00, new Dictionary<CostCategoryId, decimal>(), 1_000, 0, none, 1, null)));
        Services.AddSingleton<IPredictions>(_predictions);
        Services.AddScoped<CustomerLoad>().AddScoped<WorkingWords>().AddScoped<FactorWords>().AddCustomerWorkings();
    }

    [Fact]
    public async Task Health_is_the_weighted_mean_of_what_has_data()
    {
        // Of 100 %: use 30, standing 70, of which outcome 3/5 = 42, relationship 1/5 = 14, bills 1/5 = 14. Use and bills have no data.
        _records.Scorecard = new Scorecard(
        [
            new FactorGroup("use", 30, [new HealthFactor(HealthFactors.ProductUse, 1, RecordedCustomer.Outcome.Scale)]),
            new FactorGroup("standing", 70, [RecordedCustomer.Outcome, RecordedCustomer.Relationship, new HealthFactor(HealthFactors.FinancialStanding, 1, RecordedCustomer.Outcome.Scale)]),
        ]);

        var view = await ReadAsync(MetricName.Health);

        // 75 % of 80 and 25 % of 50 are 72.5.
        Numbers(view).Should().Equal("75.0% × 80.0", "+", "25.0% × 50.0");
        view.Formula.Result.Should().Be("72.50");
        Row(view.Policies, "Group: use").Should().Be("30.0% set, no data: it went to the other groups");
        Row(view.Policies, "Group: standing").Should().Be("70.0% set, 100.0% in force, sub-score 72.5");
        Row(view.Policies, "Financial standing").Should().Be("no data: its 14.0% went to the others of its group");
        Row(view.Policies, "Product use, against target").Should().Be("no data: its 30.0% went to the other groups");
        Row(view.Policies, "Scorecard").Should().Be("version 1");
        Row(view.Counts, "Coverage").Should().Be("56%");
        view.Periods.Select(row => row.Value).Should().Equal("5 Oct 2026", "13 Mehr 1405");
        view.Records!.Rows[0].Select(cell => cell.Text).Should().Equal("Success after buying", "standing", "\u206880\u2069 of 100", "2 Oct 2026", "42.0%", "75.0%", "80.0", "60.00");
    }

    [Fact]
    public async Task Mrr_is_the_sum_of_the_running_terms()
    {
        // 52,800 ÷ 12 = 4,400; 10.50 × 50 × 80 % = 420; together 4,820. The trial and the term that ended carry nothing.
        _records.Besides = records => records with
        {
            Subscriptions =
            [
                Subscription(Term(52_800_00, BillingUnit.Year)), Subscription(Term(10_50, quantity: 50, discount: 20_00)),
                Subscription(Term(99_00, kind: TermKind.Trial)), Subscription(Term(300_00, until: ListedCustomers.Today)),
            ],
        };

        var view = await ReadAsync(MetricName.Mrr);

        Numbers(view).Should().Equal("$52,800 × 1 × (1 − 0%) ÷ 12", "+", "$10.50 × 50 × (1 − 20%) ÷ 1");
        view.Formula.Result.Should().Be("$4,820");
        view.Error.Should().BeNull();
        Row(view.Counts, "Running terms").Should().Be("2");
        view.Records!.Rows.Select(row => row[^1].Text).Should().Equal("$4,400", "$420");
    }

    [Fact]
    public async Task Mrr_in_another_currency_is_brought_over_at_todays_rate()
    {
        // 4,400 $ and 400 € at 1.05 are 4,820 $.
        _records.Besides = records => records with
        {
            Subscriptions = [Subscription(Term(4_400_00)), Subscription(Term(400_00, currency: Eur))],
            Rates = new ExchangeRates([Rate(2025, 0.9m), Rate(2026, 1.05m)]),
        };

        var view = await ReadAsync(MetricName.Mrr);

        Numbers(view).Should().EndWith(["€400 × 1 × (1 − 0%) ÷ 1", "×", "1.05"]);
        Row(view.Policies, "EUR in USD, today").Should().Be("1.05");
        view.Error.Should().BeNull();
    }

    [Fact]
    public async Task Terms_that_do_not_add_up_to_the_figure_are_said_before_anything_else()
    {
        _records.Besides = records => records with { Subscriptions = [Subscription(Term(4_000_00))] };

        (await ReadAsync(MetricName.Mrr)).Error.Should().StartWith("The terms add up to $4,000, the figure reads $4,820.");
    }

    [Fact]
    public async Task Lifetime_value_says_what_is_the_customers_own()
    {
        var view = await ReadAsync(MetricName.Clv);

        // 4,820 × 80 % × 20 months = 77,120.
        Numbers(view).Should().Equal("$4,820", "×", "80%", "×", "20.0 months");
        view.Formula.Result.Should().Be("$77,120");
        Row(view.Counts, "MRR of this customer").Should().Be("$4,820");
        Row(view.Counts, "ARPA, all customers").Should().Be("$750");
        Row(view.Counts, "Lifetime, all customers").Should().Be("20.0 months");
    }

    [Fact]
    public async Task Retention_cost_is_direct_and_a_share()
    {
        // Direct: 600 over 30 days, 15 of them in September: 300. Shared: 2,000 ÷ 1,000 = 2; of the segment: 500 ÷ 1,000 = 0.50. Together 302.50.
        _records.Besides = records => records with
        {
            Costs = [Cost(600_00, new(2026, 9, 16), 30, Tideway), Cost(50_00, new(2026, 7, 1), 1, Tideway)],
            SharedCosts = [Cost(2_000_00, new(2026, 9, 1), 30), Cost(500_00, new(2026, 9, 1), 30, segment: "Large")],
        };

        var view = await ReadAsync(MetricName.Crc);

        Numbers(view).Should().Equal("$300", "+", "$2,000 ÷ 1,000", "+", "$500 ÷ 1,000");
        view.Formula.Result.Should().Be("$302.50");
        view.Records!.Rows.Should().ContainSingle().Which.Select(cell => cell.Text).Should().Equal("Training", "16 Sep 2026", "15 Oct 2026", "$600", "100%", "$300");
    }

    [Theory]
    [InlineData(MetricName.Health)]
    [InlineData(MetricName.Mrr)]
    [InlineData(MetricName.Clv)]
    [InlineData(MetricName.Crc)]
    public async Task Persian_has_its_own_words(MetricName metric)
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        _records.Scorecard = new Scorecard([new FactorGroup("success", 1, [RecordedCustomer.Outcome, RecordedCustomer.Relationship])]);

        var view = await ReadAsync(metric);

        view.Title.Should().MatchRegex("^[؀-ۿ ‌]+$");
        view.Policies.Concat(view.Periods).Concat(view.Counts).Select(row => row.Name).Should().OnlyContain(name => !name.Any(char.IsAsciiLetter));
    }

    [Fact]
    public async Task A_buyers_value_is_chance_times_purchases_times_spend()
    {
        _predictions.Prediction = StubPredictions.Buyer(new PurchaseSummary(2, 213, 272, 2235));
        _records.Besides = records => records with { Purchases = [Purchase(20_00, new(2026, 9, 1)), Purchase(24_70, new(2026, 2, 1)), Purchase(10_00, new(2024, 1, 1))], PurchaseCount = 3 };

        var view = await ReadAsync(CustomerPredictionWorking.Address);

        // Published: P(alive) 0.7266 and 24.66 dollars; the purchases are what the model expects of who is still one.
        Numbers(view).First().Should().Be("72.7%");
        Numbers(view).Last().Should().Be("$24.66");
        Row(view.Policies, "r").Should().Be("0.243 ± 0.013");
        Row(view.Counts, "Customers learned from").Should().Be("2,357");
        Row(view.Counts, "Learned").Should().StartWith("5 Oct 2026");
        view.Records!.Rows.Should().HaveCount(3, "those of long ago teach, too");
        view.Records.CsvHref.Should().EndWith("/working/prediction.csv");
    }

    [Fact]
    public async Task A_subscribers_value_is_revenue_times_margin_times_the_months_expected()
    {
        _predictions.Prediction = StubPredictions.Subscriber(50, 4_820_00);

        var view = await ReadAsync(CustomerPredictionWorking.Address);

        Numbers(view).Should().Equal("$4,820", "×", "80%", "×", "6.82");
        view.Formula.Result.Should().Be("$26,305");
        Row(view.Counts, "Of them lost").Should().Be("20");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Persian_has_its_own_words_for_what_is_expected(bool isBuyer)
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));
        _predictions.Prediction = isBuyer ? StubPredictions.Buyer(new PurchaseSummary(2, 213, 272, 2235)) : StubPredictions.Subscriber(50, 4_820_00);

        var view = await ReadAsync(CustomerPredictionWorking.Address);

        view.Title.Should().MatchRegex("^[؀-ۿ ‌]+$");
        view.Periods.Concat(view.Counts).Select(row => row.Name).Should().OnlyContain(name => !name.Any(char.IsAsciiLetter));
    }

    [Fact]
    public async Task The_file_has_both_calendars_and_runs_no_formula()
    {
        _records.Besides = records => records with { Costs = [Cost(600_00, new(2026, 9, 16), 30, Tideway, text: "=1+1")] };

        (await WriteAsync(MetricName.Crc)).Should().Equal(
            "What,From,From (Jalali),Through,Through (Jalali),Amount,Currency,Counted (%),In the period (USD)",
            "'=1+1,2026-09-16,1405/06/25,2026-10-15,1405/07/23,600,USD,100,300");
    }

    private Task<WorkingView> ReadAsync(MetricName metric) => ReadAsync(metric.Slug());

    private async Task<WorkingView> ReadAsync(string slug)
    {
        await using var services = Services.BuildServiceProvider();
        return services.GetRequiredService<CustomerWorkings>().ViewOf(slug, await LoadAsync(services))!;
    }

    private async Task<string[]> WriteAsync(MetricName metric)
    {
        await using var services = Services.BuildServiceProvider();
        await using var target = new StringWriter();
        await services.GetRequiredService<SheetCsv>().WriteAsync(target, services.GetRequiredService<CustomerWorkings>().Of(metric.Slug(), await LoadAsync(services))!.Sheet);
        return target.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<LoadedCustomer> LoadAsync(IServiceProvider services) =>
        (await services.GetRequiredService<CustomerLoad>().ReadAsync(Tideway, 30, HandWorked.Lead, CancellationToken.None))!;

    private static IEnumerable<string> Numbers(WorkingView view) => view.Formula.Numbers.Select(term => term.Over is null ? term.Text : $"{term.Text} ÷ {term.Over}");

    private static string Row(IEnumerable<WorkingRow> rows, string name) => rows.Single(row => row.Name == name).Value;

    private static Purchase Purchase(long amount, DateOnly on) => new() { Id = PurchaseId.New(), CustomerId = Tideway, On = on, AmountMinor = amount, Currency = new Currency("USD") };

    private static Subscription Subscription(SubscriptionTerm term) => new() { Id = term.SubscriptionId, CustomerId = Tideway, PlanId = PlanId.New(), Terms = [term] };

    private static SubscriptionTerm Term(
        long amount, BillingUnit unit = BillingUnit.Month, int quantity = 1, int discount = 0, TermKind kind = TermKind.Paid, DateOnly? until = null, Currency? currency = null) => new()
        {
            SubscriptionId = SubscriptionId.New(),
            CustomerId = Tideway,
            From = new(2024, 3, 12),
            Until = until,
            AmountMinor = amount,
            Currency = currency ?? Usd,
            Unit = unit,
            Quantity = quantity,
            DiscountBasisPoints = discount,
            Kind = kind,
        };

    private static Cost Cost(long amount, DateOnly from, int days, CustomerId? customer = null, string? segment = null, string text = "Training") => new()
    {
        Id = CostId.New(),
        CategoryId = CostCategoryId.New(),
        From = from,
        Until = from.AddDays(days),
        AmountMinor = amount,
        Currency = Usd,
        CustomerId = customer,
        Segment = segment,
        Description = text,
    };

    private static ExchangeRate Rate(int year, decimal rate) => new() { Currency = Eur, Into = Usd, From = new(year, 1, 1), Rate = rate };
}
