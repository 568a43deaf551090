using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Lifetime;

/// <summary>Reads who is behind a bar of predicted values from the ledger, and their names from the records.</summary>
public sealed class PredictedCustomersReader(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts) : IPredictedCustomers
{
    private static readonly PredictedOrder Order = new();

    public async Task<PredictedList> ReadAsync(ValueBar? bar, Period period, Filter filter, Viewer viewer, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var policies = picture.Shared.PoliciesOf(period);
        var slice = new Slice(picture, filter, policies);
        var all = await Task.Run(() => PredictedPass.Run(picture, period, policies, slice, cancellationToken), cancellationToken);
        var held = all.Values().Reason is not null ? [] : all.Found.FindAll(customer => bar?.Holds(customer.ValueMinor) != false);
        var readable = viewer.ReadsAllCustomers ? held : held.FindAll(customer => viewer.Reads(customer.Block, customer.Index, picture.Codes));
        var page = FirstOf.Sorted(readable, Order, skip, take);
        var names = await NamesAsync([.. page.Select(customer => new CustomerId(customer.Id))], cancellationToken);
        return new PredictedList(held.Count, readable.Count, [.. page.Select(customer => Line(picture, customer, names))], picture.Stamp);
    }

    private static PredictedLine Line(LedgerPicture picture, PredictedCustomer customer, Dictionary<CustomerId, string> names)
    {
        var id = new CustomerId(customer.Id);
        return new PredictedLine(
            new PredictedValue(id, customer.Mrr, customer.Days, customer.RemainingDays, customer.ValueMinor),
            names.GetValueOrDefault(id, string.Empty),
            picture.Codes.SegmentOf(customer.Block, customer.Index),
            picture.Shared.Currency);
    }

    private async Task<Dictionary<CustomerId, string>> NamesAsync(List<CustomerId> customers, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.Where(customer => customers.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.Name, cancellationToken);
    }
}
