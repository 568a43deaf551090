using CustomerSuccess.Data.PostgreSql;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Ledger;

public class LedgerRestartTests
{
    private readonly Customer _customer = new() { Id = CustomerId.New(), Name = "One", Segment = "Before" };

    [ThrowAwayFact]
    public async Task A_ledger_catches_up_after_PostgreSQL_was_away_with_what_another_program_wrote()
    {
        using var server = new ThrowAwayPostgreSql();
        await using var services = Services(server);
        await using (var context = services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContext())
        {
            await context.Database.MigrateAsync();
            context.Add(_customer);
            await context.SaveChangesAsync();
        }

        await using var first = await LedgerProcess.StartAsync(Services(server));
        await using var second = await LedgerProcess.StartAsync(Services(server));
        server.Stop();
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        server.Start();

        // Another program of the operating system, which knows nothing of our interceptors: psql.
        server.Psql("records", $"""
            UPDATE customers SET segment = 'After' WHERE id = '{_customer.Id.Value}';
            INSERT INTO changes (kind, customer_id, at_utc) VALUES (0, '{_customer.Id.Value}', now());
            """);

        await first.ShowsAsync(_customer.Id, "After");
        await second.ShowsAsync(_customer.Id, "After");
    }

    private static ServiceProvider Services(ThrowAwayPostgreSql server) => new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddPostgreSqlRecords($"{server.ConnectionString};Database=records").BuildServiceProvider();
}
