using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Repeats;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Repeats;

/// <summary>Remembers requests in a table of their own, past the change feed and the audit log. The table's key decides which of two at a time is first.</summary>
public sealed class RememberedRequests(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IRememberedRequests
{
    public async Task<RememberedRequest?> BeginAsync(ApiKeyId key, string name, string asked, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await ForgetOldAsync(context, now, cancellationToken);
        if (await FindAsync(context, key, name, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        context.Add(new RememberedRequest { ApiKeyId = key, Name = name, Asked = asked, At = now });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            // The same request came twice at a time, and the other one was faster.
            return await FindAsync(context, key, name, cancellationToken) ?? throw new InvalidOperationException("A request that was just remembered is gone.", fault);
        }
    }

    public async Task FinishAsync(ApiKeyId key, string name, RememberedAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(context, key, name).ExecuteUpdateAsync(
            request => request
                .SetProperty(it => it.Status, answer.Status)
                .SetProperty(it => it.ContentType, answer.ContentType)
                .SetProperty(it => it.Location, answer.Location)
                .SetProperty(it => it.Body, answer.Body),
            cancellationToken);
    }

    public async Task ForgetAsync(ApiKeyId key, string name, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Of(context, key, name).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<RememberedRequest?> FindAsync(CustomerSuccessContext context, ApiKeyId key, string name, CancellationToken cancellationToken) =>
        Of(context, key, name).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static Task<int> ForgetOldAsync(CustomerSuccessContext context, DateTime now, CancellationToken cancellationToken)
    {
        var (kept, broken) = (now - RememberedRequestRules.KeptFor, now - RememberedRequestRules.BrokenOffAfter);
        return context.RememberedRequests.Where(request => request.At < kept || (request.Status == null && request.At < broken)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<RememberedRequest> Of(CustomerSuccessContext context, ApiKeyId key, string name) =>
        context.RememberedRequests.Where(request => request.ApiKeyId == key && request.Name == name);
}
