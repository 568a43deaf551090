using CustomerSuccess.Data.Changes;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>Keeps the billing systems that records come from.</summary>
public sealed class DataSourceDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<DataSource>> ListAsync(Viewer viewer, string? name, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await context.DataSources.AsNoTracking().Where(source => name == null || source.Name == name).OrderBy(source => source.Id).ToListAsync(cancellationToken);
    }

    public async Task<DataSource> FindAsync(Viewer viewer, DataSourceId id, CancellationToken cancellationToken)
    {
        BillingAccess.RequireReads(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        return await context.SourceAsync(id, cancellationToken);
    }

    public Task<DataSource> CreateAsync(Viewer viewer, string name, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var source = new DataSource { Id = DataSourceId.New(), Name = name, CreatedAt = time.GetUtcNow().UtcDateTime };
        context.Add(source);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException fault) when (fault.RepeatsAny())
        {
            throw new RecordRefusedException("name", "A data source with this name exists already.");
        }

        return source;
    }, cancellationToken);

    /// <summary>Removes a data source with all that came from it, unless people have recorded something about its customers.</summary>
    public Task DeleteAsync(Viewer viewer, DataSourceId id, CancellationToken cancellationToken) => contexts.WriteAsync(viewer, async context =>
    {
        var source = await context.DataSources.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new RecordMissingException("Data source");
        var customers = await context.BilledCustomers.Where(customer => customer.DataSourceId == id).Select(customer => customer.CustomerId).ToListAsync(cancellationToken);
        foreach (var customer in customers)
        {
            await CustomerRemoval.RemoveAsync(context, customer, cancellationToken);
        }

        await RequireEmptyAsync(context, id, customers.Count, cancellationToken);
        var billed = await context.BilledPlans.Where(plan => plan.DataSourceId == id).ToListAsync(cancellationToken);
        var ids = billed.Select(plan => plan.PlanId).ToArray();
        context.RemoveRange(billed);
        context.RemoveRange(await context.Plans.Where(plan => ids.Contains(plan.Id)).ToListAsync(cancellationToken));
        context.Remove(source);
        await context.SaveDeletionAsync("data_source_uuid", cancellationToken);
    }, cancellationToken);

    /// <summary>Invoices of another source's customer stay where they are, and so must the source.</summary>
    private static async Task RequireEmptyAsync(CustomerSuccessContext context, DataSourceId id, int customers, CancellationToken cancellationToken)
    {
        var owners = await context.Invoices.Where(invoice => invoice.DataSourceId == id).Select(invoice => invoice.CustomerId).Distinct().CountAsync(cancellationToken);
        if (owners > customers)
        {
            throw new RecordRefusedException("data_source_uuid", "Customers of another data source have invoices of this one; delete those first.");
        }
    }
}
