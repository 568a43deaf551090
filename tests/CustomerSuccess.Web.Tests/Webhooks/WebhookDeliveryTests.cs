using System.Globalization;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Sqlite;
using CustomerSuccess.Data.Webhooks;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using CustomerSuccess.Web.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CustomerSuccess.Web.Tests.Webhooks;

/// <summary>Sends to a real receiver on this machine.</summary>
public sealed class WebhookDeliveryTests : IDisposable
{
    private static readonly Viewer Administrator = new(MemberId.New(), [Role.Administrator]);
    private readonly string _folder = Directory.CreateTempSubdirectory("webhooks-").FullName;
    private readonly Clock _time = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_signed_as_the_secret_that_was_shown_once_has_it()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = count => count == 1 ? 503 : 200;
        await using var process = Process();
        var secret = await EndpointAsync(process, receiver.Url.ToString());

        (await Sender(process).SendDueAsync()).Should().Be(1);
        var failed = await DeliveryAsync(process);
        (failed.Status, failed.Attempts, failed.LastAnswer).Should().Be((DeliveryStatus.Waiting, 1, "503 Service Unavailable not now"));
        (await Sender(process).SendDueAsync()).Should().Be(0, "it waits about ten seconds");
        _time.Now = failed.NextAttemptAt;
        (await Sender(process).SendDueAsync()).Should().Be(1);

        var delivered = await DeliveryAsync(process);
        (delivered.Status, delivered.Attempts, delivered.LastAnswer).Should().Be((DeliveryStatus.Delivered, 2, "200 OK taken"));
        receiver.All.Should().HaveCount(2);
        receiver.All.Select(one => one.Id).Distinct().Should().Equal(delivered.Id.Value.ToString());
        receiver.All.Should().AllSatisfy(one =>
        {
            one.Body.Should().Be(delivered.Payload).And.Contain("\"type\":\"test\"");
            one.Signature.Should().Be(WebhookSignature.Of(secret, one.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(one.Timestamp, CultureInfo.InvariantCulture)), one.Body));
        });
    }

    [Fact]
    public async Task What_a_worker_had_in_hand_when_it_was_killed_is_delivered_after_the_restart()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = count => count == 1 ? -1 : 200;
        await using (var killed = Process())
        {
            await EndpointAsync(killed, receiver.Url.ToString());
            using var kill = new CancellationTokenSource();
            var sending = Sender(killed).SendDueAsync(kill.Token);
            while (receiver.All.IsEmpty)
            {
                await Task.Delay(20);
            }

            await kill.CancelAsync();
            await sending.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        }

        await using var restarted = Process();
        (await Sender(restarted).SendDueAsync()).Should().Be(0, "the other might still be at it");
        _time.Now += DueDeliveries.Lease;
        (await Sender(restarted).SendDueAsync()).Should().Be(1);

        (await DeliveryAsync(restarted)).Status.Should().Be(DeliveryStatus.Delivered);
        receiver.All.Select(one => one.Id).Should().HaveCount(2).And.OnlyContain(id => id == receiver.All.First().Id);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_private_address_unless_a_setting_allows_it()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var process = Process(allowsPrivate: false);
        await EndpointAsync(process, $"https://localhost:{receiver.Url.Port}/hook");

        await Sender(process).SendDueAsync();

        receiver.All.Should().BeEmpty();
        (await DeliveryAsync(process)).LastAnswer.Should().StartWith("PrivateAddress");
    }

    [Fact]
    public async Task Why_there_is_no_answer_is_kept_by_its_name_with_what_the_system_said()
    {
        var receiver = await Receiver.StartAsync();
        var url = receiver.Url.ToString();
        await receiver.DisposeAsync();
        await using var process = Process();
        await EndpointAsync(process, url);

        await Sender(process).SendDueAsync();

        var answer = (await DeliveryAsync(process)).LastAnswer!;
        WebhookAnswer.Why(answer)!.Value.Silence.Should().Be(WebhookSilence.NotReached);
        WebhookAnswer.Why(answer)!.Value.Said.Should().Be("Connection refused");
        WebhookAnswer.Why("503 NotReached: not now").Should().BeNull("that was an answer");
    }

    [Fact]
    public async Task Without_the_keys_of_its_making_a_secret_signs_nothing_and_the_log_says_so()
    {
        await using var receiver = await Receiver.StartAsync();
        await using (var process = Process())
        {
            await EndpointAsync(process, receiver.Url.ToString());
        }

        Directory.Delete(Path.Combine(_folder, "keys"), recursive: true);
        await using var other = Process();
        await Sender(other).SendDueAsync();

        receiver.All.Should().BeEmpty();
        (await DeliveryAsync(other)).LastAnswer.Should().Be("SecretUnreadable");
    }

    private static async Task<string> EndpointAsync(ServiceProvider process, string url)
    {
        await process.GetRequiredService<RecordsStart>().MigrateAsync();
        var desk = process.GetRequiredService<IWebhookDesk>();
        var saved = (WebhookOutcome.Saved)await desk.AddAsync(new WebhookEntry(url, [WebhookEvent.MonthClosed]), Administrator);
        await desk.TestAsync((await desk.ListAsync(Administrator)).Single().Id, Administrator);
        return saved.Secret!;
    }

    private static async Task<WebhookDelivery> DeliveryAsync(ServiceProvider process)
    {
        await using var context = await process.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContextAsync();
        return await context.WebhookDeliveries.AsNoTracking().SingleAsync();
    }

    private static WebhookSender Sender(ServiceProvider process) => new(
        process.GetRequiredService<DueDeliveries>(), process.GetRequiredService<WebhookClient>(), process.GetRequiredService<IWebhookSecrets>(),
        process.GetRequiredService<ChangeSignal>(), NullLogger<WebhookSender>.Instance, process.GetRequiredService<TimeProvider>());

    /// <summary>Returns what a process on the database has.</summary>
    private ServiceProvider Process(bool allowsPrivate = true)
    {
        var policy = new WebhookPolicy(allowsPrivate);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_time).AddSingleton(policy);
        services.AddDataProtection().SetApplicationName("CustomerSuccess").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(_folder, "keys")));
        services.AddSingleton<IWebhookSecrets, WebhookSecrets>().AddSingleton<IWebhookDesk, WebhookDesk>().AddSingleton<DueDeliveries>();
        services.AddSingleton(provider => new WebhookClient(new HttpClient(WebhookConnections.Handler(policy)), provider.GetRequiredService<TimeProvider>()));
        return services.AddSqliteRecords($"Data Source={Path.Combine(_folder, "records.db")}").BuildServiceProvider();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTime Now { get; set; } = new(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
