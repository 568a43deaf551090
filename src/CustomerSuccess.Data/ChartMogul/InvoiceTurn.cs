using System.Linq.Expressions;
using CustomerSuccess.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CustomerSuccess.Data.ChartMogul;

/// <summary>An invoice that is being changed, with all its lines and payments. Requests that change the same invoice take turns.</summary>
internal sealed class InvoiceTurn : IAsyncDisposable
{
    private readonly CustomerSuccessContext _context;
    private readonly IDbContextTransaction _transaction;
    private readonly IReadOnlyList<string> _namesBefore;

    private InvoiceTurn(CustomerSuccessContext context, IDbContextTransaction transaction, Invoice invoice) =>
        (_context, _transaction, _namesBefore, Invoice) = (context, transaction, NamesOf(invoice), invoice);

    /// <summary>Gets the invoice.</summary>
    public Invoice Invoice { get; }

    /// <summary>Waits for the invoice's turn and reads it.</summary>
    /// <exception cref="RecordMissingException">There is no such invoice.</exception>
    public static async Task<InvoiceTurn> TakeAsync(CustomerSuccessContext context, Expression<Func<Invoice, bool>> which, string record, CancellationToken stop)
    {
        var transaction = await context.Database.BeginTransactionAsync(stop);
        try
        {
            await WaitAsync(context, which, stop);
            var found = await context.Invoices.Include(invoice => invoice.Lines).Include(invoice => invoice.Payments).AsSplitQuery().SingleOrDefaultAsync(which, stop);
            return new InvoiceTurn(context, transaction, found ?? throw new RecordMissingException(record));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits in a transaction until no other request is at the invoices.</summary>
    /// <remarks>PostgreSQL keeps a second request waiting here until the first is saved, and it then reads what the first did. SQLite has one writer at a time.</remarks>
    public static Task WaitAsync(CustomerSuccessContext context, Expression<Func<Invoice, bool>> which, CancellationToken stop) =>
        context.Invoices.Where(which).ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.IssuedAt, invoice => invoice.IssuedAt), stop);

    /// <summary>Saves the invoice with the terms and purchases that it becomes, all of it or nothing.</summary>
    /// <param name="zone">Whose days count.</param>
    /// <param name="stop">Ends it with nothing saved.</param>
    /// <param name="sets">The sets that subscriptions are said to belong to, by their names.</param>
    public async Task SaveAsync(TimeZoneInfo zone, CancellationToken stop, IReadOnlyDictionary<string, string?>? sets = null)
    {
        await BilledPurchases.RemoveAsync(_context, Invoice, stop);
        // Saved first, so that the purchases made anew may be called as those that are gone were.
        await _context.SaveChangesAsync(stop);
        await BilledPurchases.AddAsync(_context, Invoice, zone, stop);
        foreach (var name in NamesOf(Invoice).Union(_namesBefore))
        {
            await (await SubscriptionGroup.ReadAsync(_context, new SubscriptionName(Invoice.DataSourceId, name), zone, stop)).RebuildAsync(Invoice.CustomerId, sets?.GetValueOrDefault(name), stop);
        }

        await SaveAsIsAsync(stop);
    }

    /// <summary>Saves what was changed where nothing else becomes of it.</summary>
    public async Task SaveAsIsAsync(CancellationToken stop)
    {
        await _context.SaveChangesAsync(stop);
        await _transaction.CommitAsync(stop);
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    /// <summary>Returns the names of the subscriptions that an invoice's lines speak of.</summary>
    public static IReadOnlyList<string> NamesOf(Invoice invoice) => [.. invoice.Lines.Select(line => line.SubscriptionExternalId).OfType<string>().Distinct()];
}
