using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Retention;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Components.Working;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Overview;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Working;

public class WorkingReaderTests : PageTest
{
    private static readonly DateOnly Today = new(2026, 10, 5);
    private readonly HandWorked _company = new();
    private readonly StubLists _lists = new();

    public WorkingReaderTests()
    {
        _company.AddTo(Services);
        Services.AddSingleton<IFigureLists>(_lists);
        Services.AddSingleton<IChurnReasons>(new StubReasons());
        Services.AddWorkings();
    }

    [Fact]
    public async Task Churn_is_its_formula_with_the_numbers_put_in()
    {
        var view = await ReadAsync(MetricName.Churn);

        view.Title.Should().Be("Customer churn rate");
        view.Formula.Should().BeEquivalentTo(new WorkingFormula(
            "churn",
            [new WorkingTerm("lost in the period", "active at its start")],
            [new WorkingTerm("64", "1,000", "/?period=2026-09&working=churn&part=Lost", "/?period=2026-09&working=churn&part=ActiveAtStart")],
            "6.4%"));
        view.Sentence.Should().Be("64 lost = 60 active at the start + 4 won and lost inside the period. The 78 others won in it enter the next period's base.");
    }

    [Fact]
    public async Task Churn_says_what_the_other_policy_would_read_and_its_range()
    {
        var view = await ReadAsync(MetricName.Churn);

        view.Policies.Should().Equal(new WorkingRow("New customers lost", "counted"), new WorkingRow("Left out, it would read", "6.0% (60 of 1,000)"));
        view.Counts.Should().Contain(new WorkingRow("95% range (Wilson)", "5.0% – 8.1%"));
    }

    [Fact]
    public async Task The_period_is_given_in_both_calendars_with_the_figure_of_the_other_one()
    {
        var view = await ReadAsync(MetricName.Churn);

        view.Periods.Should().Equal(
            new WorkingRow("Gregorian", "1 – 30 Sep 2026"),
            new WorkingRow("Jalali", "10 Shahrivar – 8 Mehr 1405"),
            new WorkingRow("In the other calendar", "Shahrivar 1405: 5.5% (55 of 1,000)"));
    }

    [Fact]
    public async Task Says_through_when_data_is_complete() =>
        (await ReadAsync(MetricName.Churn)).Counts.Should().Contain(new WorkingRow("Data through", "5 Oct 2026, 20:29"));

    [Fact]
    public async Task Churn_in_Persian()
    {
        Choose(DisplayChoices.UsualFor(LanguageChoice.Persian));

        var view = await ReadAsync(MetricName.Churn, "1405-06p");

        view.Title.Should().Be("نرخ ریزش مشتری");
        view.Formula.Numbers.Single().Text.Should().Be("۵۵");
        view.Periods[1].Should().Be(new WorkingRow("شمسی", "۱ تا ۳۱ شهریور ۱۴۰۵"));
        view.Periods[2].Value.Should().Be("سپتامبر ۲۰۲۶: ۶٫۴٪ (۶۴ از ۱٬۰۰۰)");
    }

    [Fact]
    public async Task Mrr_is_customers_times_average_and_its_movements_add_up()
    {
        // 731,000 + 60,000 + 3,000 + 18,900 − 6,400 − 43,000 = 763,500.
        var view = await ReadAsync(MetricName.Mrr);

        view.Formula.Numbers.Select(term => term.Text).Should().Equal("1,018", "×", "$750");
        view.Formula.Result.Should().Be("$763,500");
        view.Sentence.Should().Be("$763,500 = $731,000 at the start + $60,000 new + $3,000 reactivation + $18,900 expansion − $6,400 contraction − $43,000 churn.");
        view.Error.Should().BeNull();
    }

    [Fact]
    public async Task Movements_that_do_not_add_up_are_said_with_what_is_missing()
    {
        HandWorked.Replace(Services, new StubReader<MrrMovements>(period => HandWorked.MrrOf(period, 763_620)));

        (await ReadAsync(MetricName.Mrr)).Error.Should().StartWith("The movements do not add up to closing MRR: $120 is missing.");
    }

    [Fact]
    public async Task Expansion_keeps_its_two_meanings_apart()
    {
        var view = await ReadAsync(MetricName.Expansion);

        view.Title.Should().Be("Expansion MRR (one-off purchases)");
        view.Formula.Numbers.Select(term => term.Text).Should().Equal("$20,000", "+", "$10,000", "+", "$1,000", "+", "$400");
        view.Formula.Result.Should().Be("$31,400");
        view.Policies.Should().Contain(row => row.Name == "Recurring upgrades, it would read" && row.Value == "$18,900");
    }

    [Fact]
    public async Task Nps_gives_its_level_margin_and_range()
    {
        // 70, 20 and 10 of 100 are 60 ± 13.0; the adjusted Wald range is 45.3 to 71.2.
        var view = await ReadAsync(MetricName.Nps);

        view.Formula.Numbers[^1].Should().Be(new WorkingTerm("70 − 10", "100", "/?period=2026-09&working=nps&part=Detractors"));
        view.Formula.Result.Should().Be("60");
        view.Policies.Should().Contain(new WorkingRow("One unit is", "an answer"));
        view.Counts.Should().Contain(new WorkingRow("Margin of error at 95%", "± 13.0 points")).And.Contain(new WorkingRow("95% range (adjusted Wald)", "45.3 – 71.2"));
    }

    [Fact]
    public async Task Feedback_is_answered_of_asked_with_the_coverage_beside_it()
    {
        var view = await ReadAsync(MetricName.Feedback);

        view.Formula.Result.Should().Be("34.9%");
        view.Counts.Should().Contain(new WorkingRow("Feedback coverage", "52.1%")); // 530 of 1,018.
    }

    [Fact]
    public async Task Lifetime_value_is_average_times_margin_times_lifetime()
    {
        // 750 × 80% × 18 = 10,800.
        var view = await ReadAsync(MetricName.Clv);

        view.Formula.Numbers.Select(term => term.Text).Should().Equal("$750", "×", "80%", "×", "18.0 months");
        view.Formula.Result.Should().Be("$10,800");
    }

    [Fact]
    public async Task How_long_customers_stay_is_a_product_of_those_lost_against_those_seen()
    {
        // 40 of 100 lost after 100 days, 60 seen for 487: never half. The mean of 16 months is 100 + 387 × 0.6 = 332.2 days; the limits are 0.6 × e^(±1.96 × √(40 ÷ (100 × 60))).
        var view = await ReadAsync(MetricName.Survival);

        view.Formula.Numbers.Should().Equal(new WorkingTerm("(1 −"), new WorkingTerm("40", "100"), new WorkingTerm(")"));
        view.Formula.Result.Should().Be("not defined: the curve does not come down to that share: too many are still there");
        view.Counts.Should().Contain(
        [
            new WorkingRow("Customers ever won", "100"), new WorkingRow("Lost", "40"), new WorkingRow("Still there after 12 months", "60.0%"), new WorkingRow("95% range", "51.1% – 70.4%"), new WorkingRow("Mean stay within 16.0 months", "10.9 months"),
        ]);
    }

    [Fact]
    public async Task Retention_ahead_shows_the_model_with_its_parameters()
    {
        // α = 1/3 and β = 4/3 lose exactly 20%, 12.5% and 1 ÷ 11 of those left, so that no other parameters fit better.
        var months = new RenewalCount[] { new(1, 200, 800), new(2, 100, 700), new(3, 700 / 11d, 7_000 / 11d) };
        HandWorked.Replace(Services, new StubReader<CustomerStays>(period => new CustomerStays(period, [], months)));

        var view = await ReadAsync(MetricName.Retention);

        view.Formula.Name.Should().Be("Still there after 15 months");
        view.Formula.Numbers.Should().Equal(new WorkingTerm("1.333", "1.667"), new WorkingTerm("× … ×"), new WorkingTerm("15.333", "15.667"));
        view.Formula.Result.Should().Be("40.1%");
        view.Counts.Should().Contain([new WorkingRow("Months seen", "3"), new WorkingRow("Customers it was learned from", "1,000"), new WorkingRow("Mean stay by the model", "infinite: some would never leave")]);
        view.Counts.Single(row => row.Name == "α").Value.Should().Be("0.333");
    }

    [Fact]
    public async Task Retention_without_a_model_has_no_numbers()
    {
        HandWorked.Replace(Services, new StubReader<CustomerStays>(period => new CustomerStays(period, [], [])));

        var view = await ReadAsync(MetricName.Retention);

        view.Formula.Numbers.Should().BeEmpty();
        view.Sentence.Should().Be("No model fits what was seen, so nothing is projected; the page says why.");
    }

    [Fact]
    public async Task Retention_cost_is_cost_by_customers()
    {
        // 200,000 ÷ 5,000 = 40.
        var view = await ReadAsync(MetricName.Crc);

        view.Formula.Numbers.Single().Text.Should().Be("$200,000");
        view.Formula.Numbers.Single().Over.Should().Be("5,000");
        view.Formula.Result.Should().Be("$40.00");
    }

    [Fact]
    public async Task Health_counts_those_without_enough_data_among_all()
    {
        var view = await ReadAsync(MetricName.Health);

        view.Formula.Numbers.Single().Should().BeEquivalentTo(new { Text = "641", Over = "1,018" });
        view.Formula.Result.Should().Be("63.0%");
        view.Counts.Should().Contain(row => row.Name == "At risk" && row.Value == "98 (25.0% of MRR)");
    }

    [Fact]
    public async Task The_list_behind_it_has_the_last_day_the_health_before_and_the_reason()
    {
        var customer = CustomerId.New();
        _lists.Lines.Add(new FigureLine(
            customer, "Amber Clinic", "Small", new DateOnly(2026, 10, 1), new MrrAmount(1_437_000_000, HandWorked.Dollars), null,
            new HealthReading(new Figure.Defined(74.6m), HealthBand.Watch, 0.8m, false), StubReasons.Price.Id));
        _lists.Hidden = 63;

        var records = (await ReadAsync(MetricName.Churn)).Records!;

        records.Title.Should().Be("The 64 lost customers");
        records.Columns.Select(column => column.Title).Should().Equal("Customer", "Ended", "MRR, $", "Health 60 days before", "Reason");
        records.Rows.Single().Should().Equal(
            new WorkingCell("Amber Clinic", $"/customers/{customer.Value}"), new WorkingCell("30 Sep"), new WorkingCell("1,437"), new WorkingCell("74", Band: HealthBand.Watch), new WorkingCell("Price"));
        records.More.Should().Be("63 others are not among your customers and are not listed.");
        records.CsvHref.Should().Be("/working/churn.csv?part=Lost&period=2026-09");
    }

    [Fact]
    public async Task A_long_list_goes_on_over_pages()
    {
        _lists.Lines.AddRange(Enumerable.Range(0, 120).Select(i => new FigureLine(CustomerId.New(), $"Customer {i}", null, null, null, null, null, null)));

        var records = (await ReadAsync(MetricName.Churn, part: "ActiveAtEnd", page: "2")).Records!;

        records.More.Should().Be("51 to 100 of 120.");
        records.PreviousHref.Should().Be("/?period=2026-09&working=churn&part=ActiveAtEnd");
        records.NextHref.Should().Be("/?period=2026-09&working=churn&part=ActiveAtEnd&rows=3");
    }

    [Theory]
    [InlineData("Promoters")] // Not a list of churn.
    [InlineData("3")]
    [InlineData("nonsense")]
    public async Task A_list_that_the_figure_does_not_have_is_its_first_one(string part)
    {
        await ReadAsync(MetricName.Churn, part: part);

        _lists.Asked.Single().Part.Should().Be(FigurePart.Lost);
    }

    private async Task<WorkingView> ReadAsync(MetricName metric, string period = "2026-09", string? part = null, string? page = null)
    {
        await using var services = Services.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var display = scope.ServiceProvider.GetRequiredService<IDisplay>();
        var report = ReportAddress.Read(period, null, null, null, display.Reporting, Today);
        var reader = scope.ServiceProvider.GetRequiredService<WorkingReader>();
        return await reader.ReadAsync(new WorkingAddress(metric, part, page, $"/?period={period}", report), Today, TimeZoneInfo.Utc, HandWorked.Lead, CancellationToken.None);
    }
}
