using System.Diagnostics;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CustomerSuccess.Benchmarks;

/// <summary>How long after a commit the change is in the figures of this process.</summary>
internal static class ChangeBenchmark
{
    private const int Changes = 41;

    public static async Task RunAsync(GeneratedCompany company, LoadedLedger ledger, ResultTable table)
    {
        var follower = company.Services.GetServices<IHostedService>().OfType<LedgerFollower>().Single();
        await follower.StartAsync(CancellationToken.None);
        await using var context = company.Services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>().CreateDbContext();
        var customers = await context.Customers.OrderBy(customer => customer.Id).Take(Changes).ToListAsync();
        await SeenAsync(ledger, context, customers[0]);
        var times = new List<double>();
        foreach (var customer in customers)
        {
            times.Add(await SeenAsync(ledger, context, customer));
        }

        times.Sort();
        await follower.StopAsync(CancellationToken.None);
        table.Add("A changed customer in the figures, after its commit", ResultTable.Time(times[Changes / 2]), $"slowest of {Changes}: {ResultTable.Time(times[^1])}", string.Empty, "< 50 ms", times[Changes / 2] < 50);
    }

    private static async Task<double> SeenAsync(LoadedLedger ledger, CustomerSuccessContext context, Customer customer)
    {
        var seen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var segment = customer.Segment == "Large" ? "Small" : "Large";
        using var subscription = ledger.Ledger.Subscribe(_ =>
        {
            // In the columns, not only announced.
            if (SegmentOf(ledger.Ledger, customer.Id) == segment)
            {
                seen.TrySetResult(Stopwatch.GetTimestamp());
            }
        });
        customer.Segment = segment;
        await context.SaveChangesAsync();
        var committed = Stopwatch.GetTimestamp();
        return Math.Max(0, Stopwatch.GetElapsedTime(committed, await seen.Task).TotalMilliseconds);
    }

    private static string? SegmentOf(LiveLedger ledger, CustomerId customer)
    {
        var picture = ledger.CurrentAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var (block, index) = picture.Find(customer.Value);
        return block is null ? null : picture.Codes.SegmentOf(block, index);
    }
}
