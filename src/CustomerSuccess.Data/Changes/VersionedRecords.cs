using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Changes;

/// <summary>Keeps what the context keeps by itself: versions, search keys, and who entered what when.</summary>
internal static class VersionedRecords
{
    private const string EnteredAt = "EnteredAt";
    private const string EnteredBy = "EnteredBy";

    public static void Prepare(IReadOnlyList<EntityEntry> entries, DateTime now, MemberId? member)
    {
        foreach (var entry in entries)
        {
            if (entry.Entity is Customer customer)
            {
                customer.Fold();
            }

            Stamp(entry, now, member);
            Count(entry);
            CountWhole(entry);
        }
    }

    private static void Stamp(EntityEntry entry, DateTime now, MemberId? member)
    {
        if (entry.State is not EntityState.Added || entry.Metadata.FindProperty(EnteredAt) is null)
        {
            return;
        }

        if (entry.Property(EnteredAt).CurrentValue is DateTime instant && instant == default)
        {
            entry.Property(EnteredAt).CurrentValue = now;
        }

        entry.Property(EnteredBy).CurrentValue ??= member;
    }

    // Counted from the original value, so that saving again after a failure does not count twice.
    private static void Count(EntityEntry entry)
    {
        if (entry is { State: EntityState.Modified, Entity: IVersioned })
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    // A subscription and its terms are edited as one: two people changing two terms is a conflict, too.
    private static void CountWhole(EntityEntry entry)
    {
        if (entry.Entity is not SubscriptionTerm term)
        {
            return;
        }

        var whole = entry.Context.ChangeTracker.Entries<Subscription>().FirstOrDefault(subscription => subscription.Entity.Id == term.SubscriptionId);
        if (whole is { State: EntityState.Unchanged })
        {
            whole.Entity.Version++;
            whole.Property(subscription => subscription.Version).IsModified = true;
        }
    }
}
