using System.Text.Json.Nodes;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;
using static CustomerSuccess.Data.Tests.Webhooks.WebhookCase;

namespace CustomerSuccess.Data.Tests.Webhooks;

public class WebhookWatcherTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_new_detractor_is_told_once_however_often_it_is_noticed(TestDatabase database)
    {
        await using var _ = database;
        var company = await StartAsync(database);
        await AnswerAsync(company, score: 3, Today);
        database.Time.Now = database.Time.Now.AddMinutes(1);
        await company.EndpointAsync(WebhookEvent.NewDetractor);
        database.Time.Now = database.Time.Now.AddMinutes(1);
        await AnswerAsync(company, score: 6, Today);
        await AnswerAsync(company, score: 7, Today);
        await AnswerAsync(company, score: 0, Today.AddDays(-31));

        await Task.WhenAll(company.LookAsync(), company.LookAsync());
        await company.LookAsync();

        var told = (await company.DeliveriesAsync()).Should().ContainSingle("the first was there before the endpoint, and the last is an old answer").Which;
        (told.Event, told.Status, told.Attempts).Should().Be((WebhookEvent.NewDetractor, DeliveryStatus.Waiting, 0));
        JsonNode.Parse(told.Payload)!["type"]!.GetValue<string>().Should().Be("detractor.new");
        DataOf(told)["score"]!.GetValue<int>().Should().Be(6);
        DataOf(told)["comment"]!.GetValue<string>().Should().Be("خوب نبود");
        DataOf(told)["customer"]!["name"]!.GetValue<string>().Should().Be("گلستان");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_change_of_band_is_told_once_and_what_was_known_at_first_is_not(TestDatabase database)
    {
        await using var _ = database;
        var company = await StartAsync(database);
        await company.EndpointAsync(WebhookEvent.BandChanged);
        await company.LookAsync();
        (await company.DeliveriesAsync()).Should().BeEmpty();
        await database.StartWithAsync([new HealthOverride { Id = Guid.CreateVersion7(), CustomerId = company.Customer.Id, Score = 12.5m, Reason = "Their sponsor left.", From = Today, Until = Today.AddDays(9), Author = MemberId.New() }]);

        await Task.WhenAll(company.LookAsync(), company.LookAsync());
        await company.LookAsync();

        var told = (await company.DeliveriesAsync()).Should().ContainSingle().Which;
        (DataOf(told)["from"]!.GetValue<string>(), DataOf(told)["to"]!.GetValue<string>(), DataOf(told)["is_override"]!.GetValue<bool>()).Should().Be(("not_enough_data", "at_risk", true));

        // On its last day's end the computed score returns by itself, which is a change again.
        database.Time.Now = database.Time.Now.AddDays(10);
        await company.LookAsync();
        (await company.DeliveriesAsync()).Should().HaveCount(2);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_lost_customer_is_told_when_the_last_day_is_over(TestDatabase database)
    {
        await using var _ = database;
        var company = await StartAsync(database);
        await company.EndpointAsync(WebhookEvent.CustomerChurned);
        await EndAsync(company, Today.AddDays(2));
        await company.LookAsync();
        (await company.DeliveriesAsync()).Should().BeEmpty();

        database.Time.Now = database.Time.Now.AddDays(2);
        await company.LookAsync();
        database.Time.Now = database.Time.Now.AddDays(5);
        await company.LookAsync();

        var told = (await company.DeliveriesAsync()).Should().ContainSingle().Which;
        DataOf(told)["last_day"]!.GetValue<string>().Should().Be("2026-04-01");
        DataOf(told)["mrr"]!["amount"]!.GetValue<decimal>().Should().BePositive();
        DataOf(told)["customer"]!["external_id"]!.GetValue<string>().Should().Be("C-1");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_closed_month_is_told_to_those_who_want_it_and_a_paused_one_is_told_nothing(TestDatabase database)
    {
        await using var _ = database;
        var company = await StartAsync(database);
        var wanting = await company.EndpointAsync(WebhookEvent.MonthClosed);
        await company.EndpointAsync(WebhookEvent.NewDetractor);
        var paused = await company.EndpointAsync(WebhookEvent.MonthClosed);
        await company.Desk.SetActiveAsync(paused.Id, isActive: false, Administrator);
        database.Time.Now = database.Time.Now.AddMinutes(1);
        await database.StartWithAsync([new ClosedPeriod { Id = Guid.CreateVersion7(), From = new(2026, 2, 1), Until = new(2026, 3, 1), ClosedAt = database.Time.Now, Figures = [ClosedFigure.Of("recurring-revenue", new Figure.Defined(763_500_50), new Currency("USD"))] }]);

        await company.LookAsync();
        database.Time.Now = database.Time.Now.AddMinutes(1);
        await company.Desk.SetActiveAsync(paused.Id, isActive: true, Administrator);
        await company.LookAsync();

        var told = (await company.DeliveriesAsync()).Should().ContainSingle().Which;
        told.EndpointId.Should().Be(wanting.Id);
        DataOf(told).ToJsonString().Should().Be("""{"first_day":"2026-02-01","last_day":"2026-02-28","figures":[{"metric":"recurring-revenue","value":763500.5,"currency":"USD"}]}""");
    }

    private static async Task AnswerAsync(WebhookCase company, int score, DateOnly on)
    {
        var survey = new Survey { Id = SurveyId.New(), Name = "NPS", Scale = RatingScale.ZeroToTen };
        var wave = new SurveyWave { Id = WaveId.New(), SurveyId = survey.Id, Name = "Spring", From = on };
        await company.Database.StartWithAsync([survey, wave, new SurveyResponse { Id = ResponseId.New(), WaveId = wave.Id, CustomerId = company.Customer.Id, AnsweredOn = on, Score = score, Scale = RatingScale.ZeroToTen, Comment = "خوب نبود" }]);
    }

    private static async Task EndAsync(WebhookCase company, DateOnly until)
    {
        await using var context = company.Database.CreateDbContext();
        (await context.SubscriptionTerms.SingleAsync()).Until = until;
        await context.SaveChangesAsync();
    }
}
