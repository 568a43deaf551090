using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CustomerSuccess.Data.Changes;

/// <summary>What the audit log keeps of a record's values: all that people may see, and of secrets only that they changed.</summary>
internal static class AuditedValues
{
    private const string Hidden = "***";

    // Persian text stays readable in the table.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Secrets =
    [
        nameof(Member.PasswordHash),
        nameof(ApiKey.KeyHash),
        nameof(WebhookEndpoint.ProtectedSecret),
        nameof(IdentityUserPasskey<>.CredentialId),
        nameof(IdentityUserLogin<>.ProviderKey),
    ];

    /// <summary>Values that follow from others, or change with every sign-in.</summary>
    private static readonly HashSet<string> Silent =
    [
        nameof(Member.SecurityStamp),
        nameof(Member.ConcurrencyStamp),
        nameof(Member.AccessFailedCount),
        nameof(Customer.Version),
        nameof(Customer.SearchKey),
        nameof(Customer.SortKey),
    ];

    /// <summary>Returns the values as JSON, or <see langword="null"/> when there is nothing to tell.</summary>
    public static string? Of(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value)
    {
        var told = properties
            .Where(property => !Silent.Contains(property.Metadata.Name))
            .ToDictionary(property => property.Metadata.Name, property => Shown(property, value(property)), StringComparer.Ordinal);
        return told.Count == 0 ? null : JsonSerializer.Serialize(told, Json);
    }

    /// <summary>Returns the record's key, as text.</summary>
    public static string KeyOf(EntityEntry entry)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => Shown(entry.Property(property.Name), entry.Property(property.Name).CurrentValue));
        return string.Join('/', key.Select(part => Convert.ToString(part is DateOnly day ? day.ToString("o", null) : part, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static object? Shown(PropertyEntry property, object? value) => value switch
    {
        null => null,
        _ when Secrets.Contains(property.Metadata.Name) => Hidden,
        Enum name => name.ToString(),
        Currency currency => currency.Code,
        MemberId or Guid or string or DateOnly or DateTime or decimal or bool => value is MemberId member ? member.Value : value,
        _ => property.Metadata.GetValueConverter()?.ConvertToProvider(value) ?? value,
    };
}
