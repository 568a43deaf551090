using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Records the values of health factors that people enter.</summary>
public sealed class FactorValuesWriter(IDbContextFactory<CustomerSuccessContext> factory, ICurrentMember member, TimeProvider time) : IFactorValues
{
    public async Task<FactorReceipt> SaveAsync(FactorEntry entry, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await context.DemandActsOnAsync(entry.Customer, viewer, cancellationToken);
        var there = await context.FactorValues.SingleOrDefaultAsync(
            value => value.CustomerId == entry.Customer && value.Factor == entry.Factor && value.On == entry.On && value.ExternalId == null, cancellationToken);
        var receipt = new FactorReceipt(there?.Id ?? entry.Key, entry.Value, there?.Value, there?.Note);
        if (there is null)
        {
            context.Add(New(entry, viewer));
        }
        else
        {
            (there.Value, there.Note) = (entry.Value, entry.Note);
        }

        await context.SaveAsync(member, viewer, cancellationToken);
        return receipt;
    }

    public async Task UndoAsync(FactorReceipt receipt, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var value = await context.FactorValues.SingleOrDefaultAsync(one => one.Id == receipt.Id, cancellationToken);
        if (value is null)
        {
            return;
        }

        await context.DemandActsOnAsync(value.CustomerId, viewer, cancellationToken);
        if (value.Value != receipt.Value)
        {
            throw new RecordConflictException("A factor value.");
        }

        if (receipt.Before is { } before)
        {
            (value.Value, value.Note) = (before, receipt.NoteBefore);
        }
        else
        {
            context.Remove(value);
        }

        await context.SaveAsync(member, viewer, cancellationToken);
    }

    private FactorValue New(FactorEntry entry, Viewer viewer) => new()
    {
        Id = entry.Key,
        CustomerId = entry.Customer,
        Factor = entry.Factor,
        On = entry.On,
        Value = entry.Value,
        Note = entry.Note,
        EnteredAt = time.GetUtcNow().UtcDateTime,
        EnteredBy = viewer.Id,
    };
}
