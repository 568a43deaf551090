using System.Data.Common;
using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Writes what billing systems send, on behalf of a viewer who may.</summary>
internal static class BillingWriting
{
    private const int MostTries = 4;

    /// <summary>Does a piece of work, and does it again with what is there by then when it met another program's request at the same moment.</summary>
    /// <param name="contexts">Where each try gets a context of its own.</param>
    /// <param name="viewer">Who writes.</param>
    /// <param name="work">The work. It saves all at once, so that a try that failed has left nothing.</param>
    /// <param name="cancellationToken">Ends it with nothing saved.</param>
    /// <exception cref="NotAllowedException">The viewer does not enter records of every customer.</exception>
    public static async Task<T> WriteAsync<T>(this IDbContextFactory<CustomerSuccessContext> contexts, Viewer viewer, Func<CustomerSuccessContext, Task<T>> work, CancellationToken cancellationToken)
    {
        BillingAccess.RequireWrites(viewer);
        for (var tries = 1; ; tries++)
        {
            await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
            try
            {
                return await work(context);
            }
            catch (Exception fault) when (tries < MostTries && Collides(fault))
            {
                // The next try finds what the other has made or changed.
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}" />
    public static Task WriteAsync(this IDbContextFactory<CustomerSuccessContext> contexts, Viewer viewer, Func<CustomerSuccessContext, Task> work, CancellationToken cancellationToken) =>
        contexts.WriteAsync(
            viewer,
            async context =>
            {
                await work(context);
                return true;
            },
            cancellationToken);

    /// <summary>Tells of a record that another changed or made meanwhile, and of PostgreSQL ending one of two that wait for each other.</summary>
    private static bool Collides(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException save when save.RepeatsAny() => true,
        DbException { SqlState: "40P01" or "40001" } => true,
        _ => fault.InnerException is { } cause && Collides(cause),
    };
}
