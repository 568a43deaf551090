using CustomerSuccess.Data.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Programs;

/// <summary>Writes new records through the context, as pages do, so that each has its entry in the audit log and only the customers concerned are read anew.</summary>
internal sealed class SavedRecords(CustomerSuccessContext context) : INewRecords
{
    public CustomerSuccessContext Context => context;

    public async Task<long> WriteAsync<TRecord>(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
        where TRecord : class
    {
        var count = 0L;
        foreach (var record in records)
        {
            // The parts of a record that was just written came along with it.
            if (context.Entry(record).State is EntityState.Detached)
            {
                context.Add(record);
            }

            count++;
        }

        await context.SaveChangesAsync(cancellationToken);
        return count;
    }
}
