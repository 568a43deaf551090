using CustomerSuccess.Data.Customers;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Health;

/// <summary>Puts a person's score in place of the computed one for a time.</summary>
public sealed class HealthOverridesWriter(IDbContextFactory<CustomerSuccessContext> factory, ICurrentMember member) : IHealthOverrides
{
    public async Task<OverrideReceipt> SetAsync(OverrideEntry entry, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!OverrideRules.AllowsScore(entry.Score) || !OverrideRules.AllowsReason(entry.Reason) || !OverrideRules.AllowsEnd(entry.EndsOn, today))
        {
            throw new ArgumentException($"An override from {today:o} of {entry.Score} until {entry.EndsOn:o} is not allowed.", nameof(entry));
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await context.DemandActsOnAsync(entry.Customer, viewer, cancellationToken);
        var inForce = await context.HealthOverrides.SingleOrDefaultAsync(
            one => one.CustomerId == entry.Customer && one.From <= today && one.Until > today, cancellationToken);
        if (inForce?.Id == entry.Key && entry.Replaces is null)
        {
            // The same form, submitted twice.
            return new OverrideReceipt(new SeenOverride(inForce.Id, inForce.Version), Before: null);
        }

        Demand(inForce, entry.Replaces);
        var before = inForce is null ? null : new OverrideBefore(inForce.Id, inForce.Score, inForce.Reason, inForce.Until);
        var set = Replaced(inForce, entry, today) ?? context.Add(New(entry, today, viewer)).Entity;
        await context.SaveAsync(member, viewer, cancellationToken);
        return new OverrideReceipt(new SeenOverride(set.Id, set.Version), before);
    }

    public async Task EndAsync(SeenOverride seen, DateOnly today, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var inForce = await FindAsync(context, seen, viewer, cancellationToken);
        if (inForce.From < today)
        {
            inForce.Until = today;
        }
        else
        {
            context.Remove(inForce);
        }

        await context.SaveAsync(member, viewer, cancellationToken);
    }

    public async Task UndoAsync(OverrideReceipt receipt, Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var set = await FindAsync(context, receipt.Set, viewer, cancellationToken);
        if (receipt.Before?.Id != set.Id)
        {
            context.Remove(set);
        }

        if (receipt.Before is { } before && await context.HealthOverrides.SingleOrDefaultAsync(one => one.Id == before.Id, cancellationToken) is { } earlier)
        {
            (earlier.Score, earlier.Reason, earlier.Until) = (before.Score, before.Reason, before.Until);
        }

        await context.SaveAsync(member, viewer, cancellationToken);
    }

    /// <summary>Changes an override of today in place, and ends an older one with today; returns the one that now counts, if it is the same.</summary>
    private static HealthOverride? Replaced(HealthOverride? inForce, OverrideEntry entry, DateOnly today)
    {
        if (inForce is null)
        {
            return null;
        }

        if (inForce.From < today)
        {
            inForce.Until = today;
            return null;
        }

        (inForce.Score, inForce.Reason, inForce.Until) = (entry.Score, entry.Reason.Trim(), entry.EndsOn);
        return inForce;
    }

    private static HealthOverride New(OverrideEntry entry, DateOnly today, Viewer viewer) => new()
    {
        Id = entry.Key,
        CustomerId = entry.Customer,
        Score = entry.Score,
        Reason = entry.Reason.Trim(),
        From = today,
        Until = entry.EndsOn,
        Author = viewer.Id,
    };

    private static async Task<HealthOverride> FindAsync(CustomerSuccessContext context, SeenOverride seen, Viewer viewer, CancellationToken cancellationToken)
    {
        var found = await context.HealthOverrides.SingleOrDefaultAsync(one => one.Id == seen.Id, cancellationToken)
            ?? throw new RecordConflictException("An override that is gone.");
        await context.DemandActsOnAsync(found.CustomerId, viewer, cancellationToken);
        Demand(found, seen);
        return found;
    }

    private static void Demand(HealthOverride? there, SeenOverride? seen)
    {
        if (there?.Id != seen?.Id || there?.Version != seen?.Version)
        {
            throw new RecordConflictException("An override.");
        }
    }
}
