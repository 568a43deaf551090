using CustomerSuccess.Domain.Revenue;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>The days that an import's records speak of: what a closed month among them forbids to take back.</summary>
internal sealed class TouchedDays
{
    /// <summary>What is to come is not in any figure of a month.</summary>
    private static readonly HashSet<string> Announced = [nameof(Subscription.RenewsOn)];

    private readonly Dictionary<IEntityType, (IReadOnlyList<IProperty> Days, IProperty? End)> _properties = [];

    /// <summary>Gets the first day.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>Gets the day after the last.</summary>
    public DateOnly? Until { get; private set; }

    public void Add(IEntityType type, object record)
    {
        var (days, end) = Of(type);
        foreach (var property in days)
        {
            Add((DateOnly?)property.GetGetter().GetClrValue(record));
        }

        if (end is not null && end.GetGetter().GetClrValue(record) is null)
        {
            Until = DateOnly.MaxValue;
        }
    }

    /// <summary>Adds the days of a record before and after.</summary>
    public void Add(EntityEntry entry)
    {
        var (days, end) = Of(entry.Metadata);
        foreach (var property in days.Select(day => entry.Property(day.Name)))
        {
            Add((DateOnly?)property.OriginalValue);
            Add((DateOnly?)property.CurrentValue);
        }

        if (end is not null && (entry.Property(end.Name).OriginalValue is null || entry.Property(end.Name).CurrentValue is null))
        {
            Until = DateOnly.MaxValue;
        }
    }

    private void Add(DateOnly? day)
    {
        if (day is not { } there)
        {
            return;
        }

        First = there < (First ?? DateOnly.MaxValue) ? there : First;
        var after = there == DateOnly.MaxValue ? there : there.AddDays(1);
        Until = after > (Until ?? DateOnly.MinValue) ? after : Until;
    }

    private (IReadOnlyList<IProperty> Days, IProperty? End) Of(IEntityType type)
    {
        if (!_properties.TryGetValue(type, out var found))
        {
            var days = type.GetProperties().Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateOnly) && !Announced.Contains(property.Name)).ToList();
            _properties[type] = found = (days, days.FirstOrDefault(day => day is { Name: "Until", IsNullable: true }));
        }

        return found;
    }
}
