using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Tests.Imports;

/// <summary>Holds an import when its first lines are written and more are to come, until a test lets it go on or it is ended.</summary>
internal sealed class HeldImport : DbTransactionInterceptor
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _savepoints;

    /// <summary>Returns a file of customers that is long enough to be held in the middle.</summary>
    public static string Customers { get; } = "id,name\n" + string.Concat(Enumerable.Range(0, Lines).Select(i => $"c{i},Customer {i}\n"));

    public const int Lines = 12_000;

    public IServiceCollection In(IServiceCollection services) => services.ConfigureDbContext<CustomerSuccessContext>(options => options.AddInterceptors(this));

    /// <summary>Waits until it is held.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromMinutes(2));

    public void Release() => _free.TrySetResult();

    /// <summary>Each batch of lines begins with a savepoint: at the second one, the first is written.</summary>
    public override async ValueTask<InterceptionResult> CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _savepoints) == 2)
        {
            _reached.TrySetResult();
            await _free.Task.WaitAsync(cancellationToken);
        }

        return result;
    }
}
