using System.Globalization;
using System.Net;
using CsvHelper;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Components.Sheets;

/// <summary>Lists that the page shows a part of: the file has all of it.</summary>
public sealed class LongListsTests(DemoHost demo) : IClassFixture<DemoHost>
{
    private const int Many = 1_203;

    [Fact]
    public async Task The_log_of_webhooks_is_downloaded_whole()
    {
        // 22:30 UTC is 02:00 of the next day in Tehran. The log forgets what is older than 90 days.
        var (queued, day, jalali) = (DateTime.UtcNow.Date.AddDays(-2).AddHours(22.5), DateTime.UtcNow.Date.AddDays(-1), new PersianCalendar());
        var endpoint = new WebhookEndpoint { Id = WebhookEndpointId.New(), Url = "https://example.com/hook", ProtectedSecret = "kept", ActiveSince = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), IsActive = false };
        await SaveAsync([endpoint, .. Enumerable.Range(0, Many).Select(i => new WebhookDelivery
        {
            Id = WebhookDeliveryId.New(),
            EndpointId = endpoint.Id,
            Event = WebhookEvent.NewDetractor,
            Subject = i.ToString(CultureInfo.InvariantCulture),
            Payload = $$"""{"type":"detractor.new","score":{{i}}}""",
            QueuedAt = queued.AddSeconds(-i),
            NextAttemptAt = queued,
            Status = DeliveryStatus.GaveUp,
            Attempts = 13,
            LastAnswer = "=500 Internal Server Error",
        })]);

        var rows = await DownloadAsync("admin@example.com", "/settings/webhooks/log.csv");

        rows[0].Should().Equal("Queued", "Queued (Jalali)", "Event", "Address", "Status", "Attempts", "Last answer", "Message");
        rows.Should().HaveCount(Many + 1);
        rows[1].Should().Equal(
            day.ToString("yyyy-MM-dd 02:00", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{jalali.GetYear(day)}/{jalali.GetMonth(day):00}/{jalali.GetDayOfMonth(day):00}"), "New detractor", "https://example.com/hook", "Gave up", "13", "'=500 Internal Server Error", """{"type":"detractor.new","score":0}""");
        rows.Skip(1).Select(row => row[^1]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_history_of_imports_is_downloaded_whole()
    {
        var before = await CountAsync();
        await SaveAsync(Enumerable.Range(0, Many).Select(i => new ImportBatch
        {
            Id = Guid.CreateVersion7(),
            At = new DateTime(2026, 3, 20, 22, 30, 0, DateTimeKind.Utc).AddDays(-i),
            Files = [new ImportedFile($"customers-{i}.csv", 10, "none")],
            Counts = [new ImportCounts("customers", 1_234, 0, 0, 0)],
            UndoneAt = i == 0 ? new DateTime(2026, 3, 21, 12, 0, 0, DateTimeKind.Utc) : null,
        }));

        var rows = await DownloadAsync("lead@example.com", "/imports/history.csv");

        rows[0].Should().Equal("When", "When (Jalali)", "Who", "Files", "Records", "Taken back", "Taken back (Jalali)", "Note");
        rows.Should().HaveCount(before + Many + 1);
        var last = rows.Single(row => row[3] == "customers-0.csv");
        (last[0], last[1], last[5], last[6]).Should().Be(("2026-03-21 02:00", "1405/01/01", "2026-03-21 15:30", "1405/01/01"));
        rows.Skip(1).Select(row => row[3]).Distinct().Should().HaveCountGreaterThanOrEqualTo(Many);
    }

    [Theory]
    [InlineData("/settings/webhooks/log.csv", "lead@example.com")]
    [InlineData("/imports/history.csv", "manager@example.com")]
    public async Task Who_does_not_see_the_page_does_not_get_the_file(string address, string email)
    {
        using var browser = demo.Dashboard.Browser();
        Dashboard.Leads(await browser.GetAsync(address)).Should().StartWith("/sign-in");
        await Dashboard.SignInAsync(browser, email, DemoPerson.Password);

        (await browser.GetAsync(address)).StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    private async Task<List<string[]>> DownloadAsync(string email, string address)
    {
        using var browser = demo.Dashboard.Browser();
        await Dashboard.SignInAsync(browser, email, DemoPerson.Password);
        var answer = await browser.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        using var csv = new CsvParser(new StringReader(await answer.Content.ReadAsStringAsync()), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        rows[0][0] = rows[0][0].TrimStart('\uFEFF');
        return rows;
    }

    /// <summary>Saves records of a company in Tehran.</summary>
    private async Task SaveAsync(IEnumerable<object> records)
    {
        await using var context = await demo.Dashboard.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        (await context.Organizations.SingleAsync()).TimeZone = "Asia/Tehran";
        context.AddRange(records);
        await context.SaveChangesAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var context = await demo.Dashboard.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        return await context.Set<ImportBatch>().CountAsync();
    }
}
