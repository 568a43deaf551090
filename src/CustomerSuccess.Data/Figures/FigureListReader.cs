using CustomerSuccess.Data.Health;
using CustomerSuccess.Data.Ledger;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Figures;

/// <summary>Reads who is behind a figure from the ledger, and their names from the records.</summary>
public sealed class FigureListReader(LiveLedger ledger, IDbContextFactory<CustomerSuccessContext> contexts) : IFigureLists
{
    /// <summary>How long before leaving the health of the lost is looked at: was it seen?</summary>
    private const int ForesightDays = 60;

    /// <summary>How far the day of a recorded reason may lie from the day of leaving.</summary>
    private const int ReasonDays = 31;

    private static readonly ListedOrder Order = new();

    public async Task<FigureList> ReadAsync(
        FigurePart part, Period period, Filter filter, Viewer viewer, int skip, int take, MetricPolicies? policies = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(viewer);
        LedgerAccess.RequireFigures(viewer);
        var picture = await ledger.CurrentAsync(cancellationToken);
        var inForce = policies ?? picture.Shared.PoliciesOf(period);
        var source = new ListSource(picture, period, inForce, new Slice(picture, filter, inForce));
        var all = await Task.Run(() => ListPass.Run(picture, () => new ListPass(source, ListParts.Of(part, source)), cancellationToken).Found, cancellationToken);
        var readable = viewer.ReadsAllCustomers ? all : all.FindAll(listed => viewer.Reads(listed.Block, listed.Index, picture.Codes));
        var page = FirstOf.Sorted(readable, Order, skip, take);
        var names = await NamesAsync([.. page.Select(listed => new CustomerId(listed.Id)).Distinct()], cancellationToken);
        return new FigureList(all.Count, readable.Count, [.. page.Select(listed => Line(source, part, listed, names))], picture.Stamp);
    }

    private static FigureLine Line(ListSource source, FigurePart part, ListedCustomer listed, Dictionary<CustomerId, string> names)
    {
        var customer = new CustomerId(listed.Id);
        var isLost = part is FigurePart.Lost;
        return new FigureLine(
            customer,
            names.GetValueOrDefault(customer, string.Empty),
            source.Picture.Codes.SegmentOf(listed.Block, listed.Index),
            listed.Day == 0 ? null : DateOnly.FromDayNumber(listed.Day),
            listed.Amount is { } amount ? new MrrAmount(amount, source.Picture.Shared.Currency) : null,
            listed.Score,
            HealthOf(source, listed, isLost ? listed.Day - ForesightDays : source.Last),
            isLost ? ReasonOf(listed) : null);
    }

    private static HealthReading HealthOf(ListSource source, ListedCustomer listed, int day)
    {
        var inputs = new HealthInputs(source.Picture, source.Slice.Rules);
        inputs.Read(listed.Block, source.Slice.WholeActivity(listed.Block), listed.Index, day);
        return new HealthScorer(source.Picture.Shared.ScorecardOn(DateOnly.FromDayNumber(day)), source.Policies.HealthBands).Of(inputs, listed.Block.Overrides.Of(listed.Index), day);
    }

    /// <summary>Returns the recorded reason nearest to the day of leaving.</summary>
    private static ChurnReasonId? ReasonOf(ListedCustomer listed)
    {
        var (reason, distance) = (Guid.Empty, ReasonDays + 1);
        foreach (var loss in listed.Block.Losses.Of(listed.Index))
        {
            if (loss.Reason != Guid.Empty && Math.Abs(loss.Day - listed.Day) < distance)
            {
                (reason, distance) = (loss.Reason, Math.Abs(loss.Day - listed.Day));
            }
        }

        return reason == Guid.Empty ? null : new ChurnReasonId(reason);
    }

    private async Task<Dictionary<CustomerId, string>> NamesAsync(List<CustomerId> customers, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.Where(customer => customers.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.Name, cancellationToken);
    }
}
