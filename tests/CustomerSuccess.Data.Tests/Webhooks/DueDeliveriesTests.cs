using CustomerSuccess.Data.Webhooks;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using static CustomerSuccess.Data.Tests.Customers.SomeRecords;

namespace CustomerSuccess.Data.Tests.Webhooks;

public class DueDeliveriesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_is_in_the_hands_of_one_worker_and_of_another_when_that_one_died(TestDatabase database)
    {
        await using var _ = database;
        var company = await WebhookCase.StartAsync(database);
        var endpoint = await company.EndpointAsync(WebhookEvent.MonthClosed);
        await company.Desk.TestAsync(endpoint.Id, Administrator);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => company.Queue.TakeAsync(10)));
        taken.SelectMany(one => one).Should().ContainSingle().Which.Url.Should().Be("https://example.com/hook");

        database.Time.Now += DueDeliveries.Lease - TimeSpan.FromSeconds(1);
        (await company.Queue.TakeAsync(10)).Should().BeEmpty();
        database.Time.Now += TimeSpan.FromSeconds(1);
        (await company.Queue.TakeAsync(10)).Should().ContainSingle();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_message_that_is_not_taken_comes_again_later_and_is_given_up_after_a_day(TestDatabase database)
    {
        await using var _ = database;
        var company = await WebhookCase.StartAsync(database);
        await company.Desk.TestAsync((await company.EndpointAsync(WebhookEvent.MonthClosed)).Id, Administrator);
        var began = database.Time.Now;
        for (var at = began; at < began.AddHours(30); at = at.AddMinutes(1))
        {
            database.Time.Now = at;
            foreach (var due in await company.Queue.TakeAsync(10))
            {
                await company.Queue.AnsweredAsync(due.Delivery, isTaken: false, "503 Service Unavailable");
            }
        }

        var given = (await company.DeliveriesAsync()).Single();
        (given.Status, given.LastAnswer).Should().Be((DeliveryStatus.GaveUp, "503 Service Unavailable"));
        given.Attempts.Should().BeInRange(11, 14);
        (given.LastAttemptAt - began).Should().BeGreaterThan(TimeSpan.FromHours(18)).And.BeLessThanOrEqualTo(RetrySchedule.Patience);

        await company.Desk.SendAgainAsync(given.Id, Administrator);
        var again = (await company.Queue.TakeAsync(10)).Should().ContainSingle().Which;
        await company.Queue.AnsweredAsync(again.Delivery, isTaken: true, "200 OK");
        (await company.DeliveriesAsync()).Single().Status.Should().Be(DeliveryStatus.Delivered);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Only_administrators_see_or_change_anything_and_secrets_stay_out_of_the_log(TestDatabase database)
    {
        await using var _ = database;
        var company = await WebhookCase.StartAsync(database);
        var endpoint = await company.EndpointAsync(WebhookEvent.MonthClosed);
        endpoint.ProtectedSecret.Should().StartWith("kept whsec_");
        foreach (var viewer in new[] { Lead, Owner, Staff, Nobody })
        {
            await company.Desk.Invoking(desk => desk.ListAsync(viewer)).Should().ThrowAsync<NotAllowedException>();
            await company.Desk.Invoking(desk => desk.LogAsync(viewer, 0, 10)).Should().ThrowAsync<NotAllowedException>();
            await company.Desk.Invoking(desk => desk.RemoveAsync(endpoint.Id, viewer)).Should().ThrowAsync<NotAllowedException>();
        }

        (await company.Desk.AddAsync(new WebhookEntry("http://example.com", [WebhookEvent.MonthClosed]), Administrator)).Should().BeOfType<WebhookOutcome.Refused>();
        await company.Desk.TestAsync(endpoint.Id, Administrator);
        await company.Desk.RemoveAsync(endpoint.Id, Administrator);
        (await company.DeliveriesAsync()).Should().BeEmpty();
        await using var context = database.CreateDbContext();
        var entries = await context.AuditEntries.Where(entry => entry.Record == nameof(WebhookEndpoint)).ToListAsync();
        entries.Should().HaveCount(2).And.OnlyContain(entry => !((entry.Before ?? string.Empty) + entry.After).Contains("whsec_"));
        (await context.AuditEntries.CountAsync(entry => entry.Record == nameof(WebhookDelivery))).Should().Be(0);
    }
}
