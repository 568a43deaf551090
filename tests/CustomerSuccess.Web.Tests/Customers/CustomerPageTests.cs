using CustomerSuccess.Domain.Actions;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Feedback;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Purchasing;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Actions;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Customers;
using CustomerSuccess.Web.Health;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Startup;
using CustomerSuccess.Web.Tests.Overview;
using CustomerSuccess.Web.Tests.Working;
using CustomerSuccess.Web.Working;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Customers;

public class CustomerPageTests : PageTest
{
    private static readonly Currency Usd = new("USD");
    private readonly StubViewers _viewers = new();
    private readonly RecordedCustomer _records = new();
    private readonly StubPredictions _predictions = new();
    private readonly ListedCustomers _customers = new();

    public CustomerPageTests()
    {
        var none = new Figure.NotDefined(WhyNot.NoPurchases);
        Services.AddSingleton<IViewers>(_viewers);
        Services.AddSingleton<ICustomerFigures>(_customers);
        Services.AddSingleton<ICustomerRecords>(_records);
        Services.AddSingleton<ICustomerHealth>(_records).AddSingleton<IMonthEndScores>(_records);
        Services.AddSingleton<IHealthOverrides>(_records);
        Services.AddSingleton<IFeedbackNotes>(_records);
        Services.AddSingleton<IEntryDirectory>(new StubDirectory(ListedCustomers.Today));
        Services.AddSingleton<IFigureReader<LifetimeValue>>(new StubReader<LifetimeValue>(period => new LifetimeValue(
            period, Usd, LifetimeForm.SurvivalMean, new Figure.Defined(20), 36, none, 0.8m, none, none, none, none)
        {
            Lifetimes = new LifetimeForms(new Figure.Defined(20), none, none, 36, 100, 40),
        }));
        Services.AddSingleton<IFigureReader<RetentionCost>>(new StubReader<RetentionCost>(period => new RetentionCost(
            period, Usd, CostDenominator.ActiveInPeriod, 2_000_00, new Dictionary<CostCategoryId, decimal>(), 1_000, 0, none, 1, null)));
        Services.AddSingleton<IPredictions>(_predictions);
        Services.AddSingleton<PrerenderedViews>();
        Services.AddScoped<PageStatus>().AddScoped<DayWords>().AddScoped<WhyNotWords>().AddScoped<FactorWords>().AddScoped<CustomerLoad>().AddScoped<CustomerPageViews>()
            .AddScoped<CustomerHeaderViews>().AddScoped<RevenueViews>().AddScoped<PredictionViews>().AddScoped<MrrMonthsViews>().AddScoped<VoiceViews>().AddScoped<CostsViews>().AddScoped<ActionsViews>().AddScoped<TimelineViews>()
            .AddScoped<HealthViews>().AddScoped<HealthChart>().AddScoped<WorkingWords>().AddCustomerWorkings();
    }

    [Fact]
    public async Task The_head_says_how_they_are_what_they_are_worth_and_who_looks_after_them()
    {
        var page = await OpenLoadedAsync();

        page.QuerySelector("h1")!.TextContent.Should().Be("Tideway Foods");

        // 4,820 × 80 % × 20 months = 77,120.
        page.QuerySelectorAll(".facts dd:first-of-type").Select(fact => fact.TextContent.Trim())
            .Should().Equal("43At risk", "$4,820", "$77,120", "in 24 days", "Sara Lindqvist", "19 days ago", "Renewal");
        page.QuerySelectorAll(".facts dd + dd").Select(note => note.TextContent)
            .Should().StartWith(["down 12 in 30 days", "−$380 in October 2026", "CRC $2.00 a month", "29 Oct 2026"]);
    }

    [Fact]
    public async Task The_factor_table_adds_up_to_the_score()
    {
        var page = await OpenLoadedAsync();

        // Outcome 80 at 75 %, relationship 3 of 5 (50) at 25 %: 60 + 12.5 = 72.5.
        page.QuerySelectorAll("tfoot").First(foot => foot.TextContent.Contains("Health score", StringComparison.Ordinal)).QuerySelectorAll("td.n").Select(cell => cell.TextContent.Trim()).Should().Equal("100%", "72.50");
        page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Success after buying", StringComparison.Ordinal)).QuerySelectorAll("td.n").Select(cell => cell.TextContent.Trim())
            .Should().Equal("80", "75.0%", "60.00");
    }

    [Fact]
    public async Task A_month_end_shows_the_score_that_was_kept_of_it_and_the_scorecard_that_made_it()
    {
        // By today's records it would be 40 at 75 % and 50 at 25 %: 42.5.
        _records.MonthEnds = [new() { CustomerId = ListedCustomers.Tideway.Customer, On = new(2026, 9, 30), Calendar = CalendarKind.Gregorian, Score = 91.999999m, Coverage = 0.6m, ScorecardNumber = 2 }];

        var page = await OpenLoadedAsync();

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        rows.Single(row => row[0] == "30 Sep 2026").Should().Equal("30 Sep 2026", "91", "Healthy", "60%", "scorecard v2, kept at the month’s end");
        rows.Single(row => row[0] == "31 Aug 2026").Should().Equal("31 Aug 2026", "42", "At risk", "100%", "scorecard v1, by today’s records");
    }

    [Fact]
    public async Task The_parts_of_a_change_add_up_to_it()
    {
        var page = await OpenLoadedAsync("?days=7");

        // Outcome went from 40 to 80 at 75 %: 30 points; the other did not move.
        page.QuerySelectorAll(".changes li").Select(line => line.QuerySelector(".delta")!.TextContent.Trim()).Should().Equal("+30.0", "+30.0");
        page.QuerySelector(".windows .chip[aria-current]")!.TextContent.Should().Be("7 days");
    }

    [Fact]
    public async Task Sensitive_notes_stay_closed_until_they_are_opened()
    {
        var page = await OpenLoadedAsync("?section=voice");

        page.Body!.TextContent.Should().Contain("Sensitive note").And.NotContain("Sees a rival");
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("costs")]
    [InlineData("actions")]
    [InlineData("timeline")]
    [InlineData("contacts")]
    public async Task Every_section_is_an_address_of_its_own_in_both_languages(string section)
    {
        foreach (var language in Enum.GetValues<LanguageChoice>())
        {
            Choose(DisplayChoices.UsualFor(language));
            var page = await OpenLoadedAsync("?section=" + section);
            page.QuerySelector(".tabs a[aria-current]")!.GetAttribute("href").Should().EndWith("section=" + section);
        }
    }

    [Fact]
    public async Task Somebody_elses_customer_is_not_shown()
    {
        _records.Allows = false;

        var page = await OpenLoadedAsync();

        page.QuerySelector("h1")!.TextContent.Should().Be("Not your customer");
        page.Body!.TextContent.Should().NotContain("Tideway");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0199aaaa-0000-7000-8000-000000000009")]
    public async Task An_address_without_a_customer_says_so(string key)
    {
        var page = await OpenLoadedAsync(key: key);

        page.QuerySelector("h1")!.TextContent.Should().Be("No such customer");
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing_to_do()
    {
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.Administrator]);

        var page = await OpenLoadedAsync();

        page.QuerySelectorAll("button").Select(button => button.TextContent.Trim()).Should().NotContain(text => text.StartsWith("Override", StringComparison.Ordinal) || text.StartsWith("Update", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Health", "MRR", "Lifetime value", "Health score, 18 months", "Health score", "MRR", "Cost of keeping this customer")]
    [InlineData("?section=revenue", "Health", "MRR", "Lifetime value", "MRR", "Lifetime value")]
    [InlineData("?section=costs", "Health", "MRR", "Lifetime value", "Cost of keeping this customer")]
    public async Task Every_figure_opens_to_its_working(string query, params string[] figures)
    {
        var page = await OpenLoadedAsync(query);

        page.QuerySelectorAll("button.working").Select(mark => mark.GetAttribute("aria-label")).Should().Equal(figures.Select(figure => "Working: " + figure));
        page.QuerySelector("dialog").Should().BeNull();
    }

    [Fact]
    public async Task A_buyer_is_expected_to_buy_with_a_range_and_the_day_of_the_models_is_said()
    {
        // The first customer of CDNOW's sample: P(alive) 0.7266 and 24.66 dollars a purchase are published.
        _predictions.Prediction = StubPredictions.Buyer(new PurchaseSummary(2, 213, 272, 2235));

        var page = await OpenLoadedAsync("?section=revenue");

        page.QuerySelectorAll(".expected dt").Select(name => name.TextContent).Should().Equal("Still a customer", "Purchases", "Value", "Spend in a purchase");
        var values = page.QuerySelectorAll(".expected dd:first-of-type").Select(value => value.TextContent).ToList();
        (values[0], values[3]).Should().Be(("73%", "$24.66"));
        page.QuerySelectorAll(".expected dd + dd")[1].TextContent.Should().MatchRegex(@"^0 to \d+ for nine of ten$");
        page.QuerySelector(".expected + .note")!.TextContent.Should().Contain("2,357 customers").And.Contain("5 Oct 2026");
    }

    [Fact]
    public async Task A_subscriber_is_expected_to_stay_by_their_time_so_far()
    {
        // All stay for 50 days more, half of them after that: 207.5 days of the year, at 4,820 × 80 %.
        _predictions.Prediction = StubPredictions.Subscriber(50, 4_820_00);

        var page = await OpenLoadedAsync("?section=revenue");

        page.QuerySelectorAll(".expected dd:first-of-type").Select(value => value.TextContent).Should().Equal("50%", "18.8 months", "$26,305");
        page.QuerySelectorAll(".expected dd + dd")[2].TextContent.Should().Be("$6,339 to $46,272 for nine of ten");
    }

    [Theory]
    [InlineData(NoPrediction.NotLearnedYet, "being learned")]
    [InlineData(NoPrediction.NotEnoughPurchases, "0 of the 20 customers needed")]
    [InlineData(NoPrediction.Lost, "was lost")]
    [InlineData(NoPrediction.NothingBought, "no subscription yet")]
    [InlineData(NoPrediction.NoEstimate, "do not fit the model")]
    [InlineData(NoPrediction.NotEnoughLifetimes, "20 are needed")]
    public async Task What_is_not_predicted_has_its_reason(NoPrediction reason, string words)
    {
        _predictions.Prediction = new CustomerPrediction(null, null, null, reason);

        var page = await OpenLoadedAsync("?section=revenue&working=prediction");

        page.QuerySelectorAll(".empty p").Should().ContainSingle(message => message.TextContent.Contains(words, StringComparison.Ordinal));
        page.QuerySelector(".expected").Should().BeNull();
        page.QuerySelector("dialog").Should().BeNull();
    }

    [Fact]
    public async Task The_address_opens_the_working_over_the_page()
    {
        var page = await OpenLoadedAsync("?section=costs&working=health");

        page.QuerySelector("dialog h2")!.TextContent.Should().Be("Health score");
        page.QuerySelector(".tabs a[aria-current]")!.TextContent.Should().Be("Costs");
    }

    [Fact]
    public async Task The_working_of_somebody_elses_customer_is_not_shown()
    {
        _records.Allows = false;

        (await OpenLoadedAsync("?working=mrr")).QuerySelector("dialog").Should().BeNull();
    }

    [Theory]
    [InlineData("nps")]
    [InlineData("nonsense")]
    public async Task A_figure_that_a_customer_does_not_have_opens_nothing(string working) =>
        (await OpenLoadedAsync("?working=" + working)).QuerySelector("dialog").Should().BeNull();

    [Fact]
    public async Task What_is_next_is_the_action_that_is_due_first_and_its_card_marks_it_overdue()
    {
        Plan(("Review the goals", 20), ("Call Anna", -3));

        var page = await OpenLoadedAsync();

        page.QuerySelector(".facts .next")!.TextContent.Should().Contain("Call Anna").And.Contain("overdue, due 2 Oct 2026 (3 days ago)");
        page.QuerySelector(".facts .next svg").Should().NotBeNull();
        var lines = CardOf(page).QuerySelectorAll("li");
        lines.Select(line => line.QuerySelector(".words")!.TextContent).Should().Equal("Call Anna", "Review the goals");
        lines.Select(line => line.QuerySelector(".tag")?.TextContent).Should().Equal("Overdue", null);
        lines[0].QuerySelector("button")!.GetAttribute("aria-label").Should().Be("Record outcome: Call Anna");
    }

    [Fact]
    public async Task Nothing_planned_offers_to_add_an_action_to_who_may_act()
    {
        _customers.Lines[0] = ListedCustomers.Tideway with { RenewsOn = ListedCustomers.Today.AddDays(91) };

        var page = await OpenLoadedAsync();
        _viewers.Viewer = new Viewer(MemberId.New(), [Role.Administrator]);
        var readOnly = await OpenLoadedAsync();

        page.QuerySelector(".facts .next dd")!.TextContent.Should().Be("Nothing planned");
        page.QuerySelector(".facts .next button")!.TextContent.Should().Be("Add an action");
        readOnly.QuerySelector(".facts .next dd")!.TextContent.Should().Be("Nothing planned");
        readOnly.QuerySelector(".facts .next button").Should().BeNull();
        CardOf(readOnly).QuerySelector("button").Should().BeNull();
    }

    [Fact]
    public async Task What_was_closed_stands_under_the_open_ones_and_in_the_timeline()
    {
        var action = Planned("Send the offer", 0);
        action.Close(new ActionClosing(ActionState.Done, "They signed."), new DateTime(2026, 10, 4, 9, 0, 0, DateTimeKind.Utc), ListedCustomers.Sara);
        _records.Besides = records => records with { Actions = [action] };

        CardOf(await OpenLoadedAsync("?section=actions")).TextContent.Should().Contain("Send the offer").And.Contain("They signed.").And.Contain("done on 4 Oct 2026");
        (await OpenLoadedAsync("?section=timeline")).Body!.TextContent.Should().Contain("Done: \u2068Send the offer\u2069").And.Contain("They signed.");
    }

    [Fact]
    public async Task What_a_program_changed_says_that_it_was_a_key_and_whose()
    {
        var key = ApiKeyId.New();
        _records.Besides = records => records with
        {
            Audit = [new AuditEntry { Id = Guid.NewGuid(), At = new DateTime(2026, 10, 4, 9, 0, 0, DateTimeKind.Utc), Member = ListedCustomers.Sara, ApiKeyId = key, Record = nameof(Contact), RecordKey = "1", Action = "added" }],
            People = new Dictionary<MemberId, string> { [ListedCustomers.Sara] = "Sara Lindqvist" },
            Keys = new Dictionary<ApiKeyId, string> { [key] = "Billing, nightly" },
        };

        (await OpenLoadedAsync("?section=timeline")).QuerySelectorAll("li.event .why").Select(why => why.TextContent).Should()
            .Contain("\u20684 Oct 2026\u2069, \u2068Sara Lindqvist\u2069, \u2068with the API key “\u2068Billing, nightly\u2069”\u2069");
    }

    private static AngleSharp.Dom.IElement CardOf(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll("section.card").Single(card => card.QuerySelector("h2")?.TextContent == "Actions");

    private static CustomerAction Planned(string task, int days) => new()
    {
        Id = CustomerActionId.New(),
        CustomerId = ListedCustomers.Tideway.Customer,
        Task = task,
        Owner = ListedCustomers.Sara,
        DueOn = ListedCustomers.Today.AddDays(days),
    };

    private void Plan(params (string Task, int Days)[] actions) =>
        _records.Besides = records => records with { Actions = [.. actions.Select(action => Planned(action.Task, action.Days))] };

    private async Task<AngleSharp.Dom.IDocument> OpenLoadedAsync(string query = "", string? key = null)
    {
        var id = key ?? ListedCustomers.Tideway.Customer.Value.ToString();
        await FollowAsync(id, query);
        var page = await DrawAsync<CustomerPage>((nameof(CustomerPage.Key), id));
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }

    private async Task FollowAsync(string id, string query)
    {
        // The address stands before the page is drawn, as in a browser.
        await DrawAsync<Skeleton>();
        await FollowLinkAsync($"/customers/{id}{query}");
    }
}
