using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Data.Ledger.Loading;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CustomerSuccess.Data.Tests.Ledger;

/// <summary>What one web process has: its own services, a ledger and who follows the changes for it.</summary>
internal sealed class LedgerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ServiceProvider _services;
    private readonly LedgerFollower _follower;

    private LedgerProcess(ServiceProvider services)
    {
        _services = services;
        Ledger = new LiveLedger(Contexts, services.GetService<IBulkRows>() ?? new ReaderBulkRows());
        _follower = new LedgerFollower(Ledger, services.GetRequiredService<IChangeFeed>(), NullLogger<LedgerFollower>.Instance, TimeProvider.System);
    }

    public LiveLedger Ledger { get; }

    public IDbContextFactory<CustomerSuccessContext> Contexts => _services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>();

    public static async Task<LedgerProcess> StartAsync(ServiceProvider services)
    {
        var process = new LedgerProcess(services);
        await process._follower.StartAsync(CancellationToken.None);
        await process.Ledger.WhenLoadedAsync().WaitAsync(Patience);
        return process;
    }

    /// <summary>Waits until this process shows the customer in a segment.</summary>
    public async Task ShowsAsync(CustomerId customer, string? segment)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await SegmentOfAsync(customer) != segment)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public async Task<string?> SegmentOfAsync(CustomerId customer)
    {
        var picture = await Ledger.CurrentAsync(CancellationToken.None);
        var (block, index) = picture.Find(customer.Value);
        return block is null ? null : picture.Codes.SegmentOf(block, index);
    }

    public async Task SaveAsync(CustomerId customer, string segment)
    {
        await using var context = await Contexts.CreateDbContextAsync();
        (await context.Customers.SingleAsync(other => other.Id == customer)).Segment = segment;
        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _follower.StopAsync(CancellationToken.None);
        _follower.Dispose();
        await _services.DisposeAsync();
    }
}
