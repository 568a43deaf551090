using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerSuccess.Data.Changes;

/// <summary>Wakes the readers of this process when a transaction of several saves is committed.</summary>
public sealed class CommitInterceptor(ChangeSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => signal.Ring();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        signal.Ring();
        return Task.CompletedTask;
    }
}
