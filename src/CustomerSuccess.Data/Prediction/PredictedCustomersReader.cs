using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Prediction;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Prediction;

/// <summary>Reads who is behind a bar of predicted values from the ledger, and their names from the records.</summary>
public sealed class PredictedCustomersReader(LiveLedger ledger, LatestLearning latest, IDbContextFactory<CustomerSuccessContext> contexts) : IPredictedCustomers
{
    private static readonly PredictedOrder Order = new();

    public async Task<PredictedList> ReadAsync(ValueBar? bar, Period period, Filter filter, Viewer viewer, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var policies = picture.Shared.PoliciesOf(period);
        var (slice, learned) = (new Slice(picture, filter, policies), latest.Models);
        var all = await Task.Run(() => PredictedPass.Run(picture, () => new PredictedPass(picture, period, policies, slice, learned), cancellationToken), cancellationToken);
        var held = all.Found.FindAll(customer => bar?.Holds(customer.ValueMinor) != false);
        var readable = viewer.ReadsAllCustomers ? held : held.FindAll(customer => viewer.Reads(customer.Block, customer.Index, picture.Codes));
        var page = FirstOf.Sorted(readable, Order, skip, take);
        var names = await NamesAsync([.. page.Select(customer => new CustomerId(customer.Id))], cancellationToken);
        return new PredictedList(held.Count, readable.Count, [.. page.Select(customer => Line(picture, customer, names))], picture.Stamp);
    }

    private static PredictedLine Line(LedgerPicture picture, PredictedCustomer customer, Dictionary<CustomerId, string> names)
    {
        var id = new CustomerId(customer.Id);
        return new PredictedLine(
            id,
            names.GetValueOrDefault(id, string.Empty),
            picture.Codes.SegmentOf(customer.Block, customer.Index),
            customer.IsBySubscription,
            customer.AgeDays,
            customer.Expected,
            customer.ValueMinor,
            picture.Shared.Currency);
    }

    private async Task<Dictionary<CustomerId, string>> NamesAsync(List<CustomerId> customers, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.Where(customer => customers.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.Name, cancellationToken);
    }
}
