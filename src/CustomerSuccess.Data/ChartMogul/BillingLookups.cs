using CustomerSuccess.Data.Changes;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Finds what a program names, or says that it is not there.</summary>
internal static class BillingLookups
{
    public static async Task<DataSource> SourceAsync(this CustomerSuccessContext context, DataSourceId id, CancellationToken cancellationToken) =>
        await context.DataSources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken) ?? throw new RecordMissingException("Data source");

    public static async Task<Customer> CustomerAsync(this CustomerSuccessContext context, CustomerId id, CancellationToken cancellationToken) =>
        await context.Customers.SingleOrDefaultAsync(customer => customer.Id == id, cancellationToken) ?? throw new RecordMissingException("Customer");

    /// <summary>Finds the source named in a body; a name that leads nowhere is the body's fault.</summary>
    public static async Task<DataSource> NamedSourceAsync(this CustomerSuccessContext context, DataSourceId id, CancellationToken cancellationToken) =>
        await context.DataSources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken)
            ?? throw new RecordRefusedException("data_source_uuid", "There is no such data source.");

    /// <summary>Saves a removal, which the database refuses while something else refers to what is removed.</summary>
    public static async Task SaveDeletionAsync(this CustomerSuccessContext context, string parameter, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault is not DbUpdateConcurrencyException && !fault.RepeatsAny())
        {
            throw new RecordRefusedException(parameter, "Other records refer to it; it cannot be deleted.");
        }
    }
}
