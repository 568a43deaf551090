using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Repeats;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Changes;

/// <summary>Writes down what happens to a record.</summary>
internal static class AuditEntries
{
    /// <summary>What nobody decided (worked out, or a sign-in's token), and drafts, which are nobody else's business.</summary>
    private static readonly HashSet<Type> Unaudited =
    [
        typeof(AuditEntry), typeof(RecordChange), typeof(EntryDraft), typeof(MonthEndHealth), typeof(RememberedRequest), typeof(IdentityUserToken<Guid>), typeof(ImportJob), typeof(UndoStep),
        typeof(WebhookDelivery), typeof(NotedBand),
    ];

    public static AuditEntry? Of(EntityEntry entry, DateTime at, MemberId? member, ApiKeyId? key)
    {
        if (entry.Metadata.IsOwned() || Unaudited.Contains(entry.Metadata.ClrType))
        {
            return null;
        }

        var told = entry.State is EntityState.Modified ? entry.Properties.Where(HasChanged).ToList() : [.. entry.Properties];
        var before = entry.State is EntityState.Added ? null : AuditedValues.Of(told, property => property.OriginalValue);
        var after = entry.State is EntityState.Deleted ? null : AuditedValues.Of(told, property => property.CurrentValue);
        return before is null && after is null ? null : new AuditEntry
        {
            Id = Guid.CreateVersion7(),
            At = at,
            Member = member,
            ApiKeyId = key,
            Record = NameOf(entry.Metadata),
            RecordKey = AuditedValues.KeyOf(entry),
            CustomerId = CustomerOf(entry),
            Action = ActionOf(entry.State),
            Before = before,
            After = after,
        };
    }

    private static bool HasChanged(PropertyEntry property) => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    private static string NameOf(IReadOnlyTypeBase type) => type.ClrType.Name.Split('`')[0];

    private static CustomerId? CustomerOf(EntityEntry entry) => entry.Entity is Customer customer
        ? customer.Id
        : entry.Metadata.FindProperty(nameof(Contact.CustomerId)) is { } property ? (CustomerId?)entry.Property(property.Name).CurrentValue : null;

    private static string ActionOf(EntityState state) => state switch
    {
        EntityState.Added => "added",
        EntityState.Modified => "changed",
        EntityState.Deleted => "removed",
        _ => throw new InvalidOperationException($"A record that is {state} is not written."),
    };
}
