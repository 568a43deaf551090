using CustomerSuccess.Data.Bulk;
using CustomerSuccess.Data.Ledger.Loading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Data.Moving;

/// <summary>One of the two databases of a move.</summary>
/// <param name="Contexts">Its contexts.</param>
/// <param name="Writer">Writes many rows into it.</param>
/// <param name="Rows">Reads many rows out of it.</param>
public sealed record MoveEnd(IDbContextFactory<CustomerSuccessContext> Contexts, IBulkWriter Writer, IBulkRows Rows)
{
    /// <summary>Returns the database that services are registered for.</summary>
    public static MoveEnd Of(IServiceProvider services) => new(
        services.GetRequiredService<IDbContextFactory<CustomerSuccessContext>>(),
        services.GetRequiredService<IBulkWriter>(),
        services.GetService<IBulkRows>() ?? new ReaderBulkRows());
}
