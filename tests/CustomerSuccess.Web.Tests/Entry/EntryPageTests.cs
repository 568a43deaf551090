using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Time;
using CustomerSuccess.Web.Costs;
using CustomerSuccess.Web.Entry;
using CustomerSuccess.Web.Language;
using CustomerSuccess.Web.Members;
using CustomerSuccess.Web.Nps;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Entry;

public class EntryPageTests : PageTest
{
    private readonly EntryDesks _desks = new();
    private readonly EntryWave _wave = new(WaveId.New(), "wave 3", new DateOnly(2026, 10, 1), null, 2);

    public EntryPageTests()
    {
        Services.AddSingleton<IResponseDesk>(_desks).AddSingleton<ICostDesk>(_desks).AddSingleton<ISurveyDesk>(_desks);
        Services.AddSingleton<IEntryDirectory>(_desks).AddSingleton<IEntryDrafts>(_desks).AddSingleton<IViewers>(_desks);
        Services.AddScoped<EntryReader>();
        Services.AddTransient<IValidator<AnswerForm>, AnswerFormValidator>().AddTransient<IValidator<CostForm>, CostFormValidator>();
        _desks.Surveys.Add(new EntrySurvey(SurveyId.New(), "Autumn NPS", RatingScale.ZeroToTen, [_wave]));
    }

    [Fact]
    public async Task The_newest_answer_can_be_undone_and_older_ones_corrected()
    {
        _desks.Responses.AddRange([Answer("Kestrel Logistics", "14:22"), Answer("Lumen Bakery", "14:21")]);

        var page = await DrawAsync("/entry");

        page.QuerySelector("#answers-entered .sub")!.TextContent.Should().Be("2 answers today");
        var rows = page.QuerySelectorAll("#answers-entered tbody tr");
        rows[0].QuerySelector("td")!.TextContent.Should().Be("14:22");
        rows[0].QuerySelector("button")!.GetAttribute("aria-label").Should().Be("Undo: Kestrel Logistics");
        rows[1].QuerySelector("button").Should().BeNull();
        rows[1].QuerySelector("a")!.GetAttribute("href").Should().Be($"entry?answer={_desks.Responses[1].Id.Value}");
    }

    [Fact]
    public async Task A_draft_is_back_after_the_connection_was_lost()
    {
        await _desks.KeepAsync(_desks.Viewer, "answer", new AnswerForm { Wave = AnswerChoices.KeyOf(_wave.Id), Customer = "Kes", Score = "1x" }.ToDraft(), default);

        var page = await DrawAsync("/entry");

        page.QuerySelector("#field-customer")!.GetAttribute("value").Should().Be("Kes");
        page.QuerySelector("#field-score")!.GetAttribute("value").Should().Be("1x", "what cannot be read yet is kept, too");
        page.QuerySelector(".hint.draft span")!.TextContent.Should().StartWith("What you typed on 6 Oct 2026, 09:00 is back.");
    }

    [Theory]
    [InlineData(LanguageChoice.English, "No costs for September 2026 yet. Enter them", "entry?month=2026-09-01", "No costs yet. Add last month's pay for the service team to see CRC.")]
    [InlineData(LanguageChoice.Persian, "هنوز هزینه‌ای برای شهریور ۱۴۰۵ ثبت نشده است. ثبت هزینه‌ها", "entry?month=2026-08-23", "هنوز هزینه‌ای ثبت نشده است. حقوق ماه گذشتهٔ تیم خدمات را وارد کنید تا هزینهٔ حفظ مشتری را ببینید.")]
    public async Task A_month_without_costs_is_asked_for_in_the_users_calendar(LanguageChoice language, string text, string address, string empty)
    {
        Choose(DisplayChoices.UsualFor(language));

        var page = await DrawAsync("/entry");

        page.QuerySelector("p.call span")!.TextContent.Trim().Should().Be(text);
        page.QuerySelector("p.call a")!.GetAttribute("href").Should().Be(address);
        page.QuerySelector("#costs-entered .empty p")!.TextContent.Should().Be(empty);
    }

    [Fact]
    public async Task The_month_of_the_address_is_in_the_form_with_the_amount_in_words_below()
    {
        await _desks.KeepAsync(_desks.Viewer, "cost", new CostForm { Amount = "12,000" }.ToDraft(), default);

        var page = await DrawAsync("/entry?month=2026-08-01");

        page.QuerySelector("#field-month")!.GetAttribute("value").Should().Be("August 2026");
        page.QuerySelector("#field-amount-hint")!.TextContent.Trim().Should().Be("twelve thousand dollars");
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("2026-11-01")] // The desk's today is 6 October: no bill of November is on it.
    [InlineData("last")]
    public async Task A_month_that_no_bill_can_be_of_is_left_aside(string month)
    {
        var page = await DrawAsync($"/entry?month={month}");

        page.QuerySelector("#field-month")!.GetAttribute("value").Should().Be("September 2026");
    }

    [Fact]
    public async Task Without_a_survey_the_first_is_offered()
    {
        _desks.Surveys.Clear();

        var page = await DrawAsync("/entry");

        page.QuerySelector("section[aria-labelledby=first-survey] button")!.TextContent.Should().Be("Make “Customer NPS”");
        page.QuerySelector("#field-score").Should().BeNull();
    }

    [Fact]
    public async Task A_correction_is_opened_by_its_address()
    {
        _desks.Responses.Add(Answer("Kestrel Logistics", "14:22"));

        var page = await DrawAsync($"/entry?answer={_desks.Responses[0].Id.Value}");

        page.QuerySelector("#answer-form")!.TextContent.Should().Be("Correct an answer");
        page.QuerySelector("#field-customer")!.GetAttribute("value").Should().Be("Kestrel Logistics");
        page.QuerySelector("#field-score")!.GetAttribute("value").Should().Be("8");
    }

    [Fact]
    public async Task An_address_of_an_undone_entry_says_so()
    {
        var page = await DrawAsync($"/entry?cost={Guid.NewGuid()}");

        page.QuerySelector(".call.warn span")!.TextContent.Should().StartWith("What this address wants to correct is not there any more");
    }

    [Fact]
    public async Task Whoever_enters_nothing_is_told_whom_to_ask()
    {
        _desks.Viewer = new Viewer(MemberId.New(), [Role.AccountManager]);

        var page = await DrawAsync("/entry");

        page.QuerySelector(".call.err")!.TextContent.Should().Contain("Ask an administrator");
        page.QuerySelector("form").Should().BeNull();
    }

    [Fact]
    public async Task A_refund_is_told_apart_from_a_cost()
    {
        _desks.Costs.Add(new EnteredCost(CostId.New(), 0, _desks.Loyalty.Id, new Period(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)), new Money(40_000, new Currency("USD")), At("13:47"), _desks.Viewer.Id) { IsRefund = true, CountedBasisPoints = 10_000 });

        var page = await DrawAsync("/entry");

        var cells = page.QuerySelectorAll("#costs-entered tbody tr > *").Select(cell => cell.TextContent.Trim()).ToList();
        cells[1..6].Should().Equal("Refund, Loyalty club", "September 2026", "−400", "100%", "All customers");
        page.QuerySelector("p.call").Should().BeNull("September has its costs");
    }

    private EnteredResponse Answer(string customer, string time) =>
        new(ResponseId.New(), 0, _wave.Id, CustomerId.New(), customer, null, "Jonas Weber", new DateOnly(2026, 10, 6), 8, At(time), _desks.Viewer.Id);

    private static DateTime At(string time) => DateTime.SpecifyKind(new DateOnly(2026, 10, 6).ToDateTime(TimeOnly.Parse(time, null)), DateTimeKind.Utc);

    private async Task<AngleSharp.Dom.IDocument> DrawAsync(string address)
    {
        var page = await OpenAsync<EntryPage>(address);
        await page.LoadedAsync();
        return await page.DocumentAsync();
    }
}
