using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Imports.Jobs;
using CustomerSuccess.Data.Imports.Mappings;
using CustomerSuccess.Data.Imports.Undo;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Billing;
using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Domain.Closing;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Health;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Domain.Policies;
using CustomerSuccess.Domain.Repeats;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Changes;

/// <summary>Says which changes of the feed a changed record makes.</summary>
internal static class ChangedCustomers
{
    /// <summary>More customers than this in one save are read again all together.</summary>
    private const int MostNamed = 1_000;

    private static readonly Dictionary<Type, ChangeKind> SharedKinds = new()
    {
        [typeof(Cost)] = ChangeKind.Costs,
        [typeof(Plan)] = ChangeKind.Shared,
        [typeof(BilledPlan)] = ChangeKind.Shared,
        [typeof(PlanGroup)] = ChangeKind.Shared,
        [typeof(GroupedPlan)] = ChangeKind.Shared,
        [typeof(DataSource)] = ChangeKind.Shared,
        [typeof(ExchangeRate)] = ChangeKind.Shared,
        [typeof(ChurnReason)] = ChangeKind.Shared,
        [typeof(CostCategory)] = ChangeKind.Shared,
        [typeof(Programme)] = ChangeKind.Shared,
        [typeof(Survey)] = ChangeKind.Shared,
        [typeof(SurveyWave)] = ChangeKind.Shared,
        [typeof(ClosedPeriod)] = ChangeKind.Shared,
        [typeof(PolicyVersion)] = ChangeKind.Definitions,
        [typeof(ScorecardVersion)] = ChangeKind.Definitions,
        [typeof(Organization)] = ChangeKind.Definitions,
    };

    /// <summary>Records that no figure and no colleague's page is made of.</summary>
    private static readonly HashSet<Type> Untold =
    [
        typeof(RecordChange), typeof(AuditEntry), typeof(EntryDraft), typeof(Member), typeof(ImportBatch), typeof(ImportJob), typeof(UndoStep), typeof(SavedMapping), typeof(ApiKey), typeof(RememberedRequest), typeof(WebhookEndpoint), typeof(WebhookDelivery), typeof(NotedBand),
    ];

    public static IReadOnlyCollection<(ChangeKind Kind, CustomerId? Customer)> Of(IEnumerable<EntityEntry> entries)
    {
        var changes = entries.SelectMany(Of).ToHashSet();
        return changes.Count > MostNamed ? [(ChangeKind.Everything, null)] : changes;
    }

    /// <summary>Tells whether a record type has its place here; a new one without it would change figures silently.</summary>
    public static bool Knows(IReadOnlyEntityType type) =>
        IsUntold(type) || type.ClrType == typeof(Customer) || SharedKinds.ContainsKey(type.ClrType) || type.FindProperty(nameof(Contact.CustomerId)) is not null;

    private static IEnumerable<(ChangeKind, CustomerId?)> Of(EntityEntry entry)
    {
        if (IsUntold(entry.Metadata))
        {
            return [];
        }

        if (entry.Entity is Customer customer)
        {
            return [(ChangeKind.Customer, customer.Id)];
        }

        if (SharedKinds.TryGetValue(entry.Metadata.ClrType, out var kind))
        {
            return [(kind, null)];
        }

        // A record that moved from one customer to another changes both.
        var property = entry.Property(nameof(Contact.CustomerId));
        return [(ChangeKind.Customer, (CustomerId?)property.CurrentValue), (ChangeKind.Customer, (CustomerId?)property.OriginalValue)];
    }

    private static bool IsUntold(IReadOnlyEntityType type) =>
        type.IsOwned() || Untold.Contains(type.ClrType) || type.ClrType.Assembly == typeof(IdentityUser).Assembly;
}
