using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>Turns keys and values of records into text and back, as the database has them.</summary>
internal static class StoredRecord
{
    // No key of ours has this sign in it: the importer refuses control characters, and identifiers have none.
    private const char Parting = '\u001F';

    /// <summary>Returns the reading of a type's key.</summary>
    public static Func<object, string> KeyOf(IEntityType type)
    {
        var parts = type.FindPrimaryKey()!.Properties.Select(property => (Read: property.GetGetter(), property.GetTypeMapping().Converter)).ToArray();
        return record => string.Join(Parting, parts.Select(part => Text(part.Converter is { } converter ? converter.ConvertToProvider(part.Read.GetClrValue(record)) : part.Read.GetClrValue(record))));
    }

    /// <summary>Returns a key's values for the model, in the order of its properties.</summary>
    public static object[] ValuesOf(IEntityType type, string key) =>
        [.. type.FindPrimaryKey()!.Properties.Zip(ProviderValuesOf(type, key), (property, value) => FromProvider(property, value)!)];

    /// <summary>Returns a key's values as the database has them.</summary>
    public static IEnumerable<object> ProviderValuesOf(IEntityType type, string key) =>
        type.FindPrimaryKey()!.Properties.Zip(key.Split(Parting), (property, part) => Parse(part, ProviderType(property)));

    /// <summary>Returns a key as the audit log writes it.</summary>
    public static string AuditKey(string key) => key.Replace(Parting, '/');

    /// <summary>Returns values as the database has them.</summary>
    public static Dictionary<string, JsonElement> Values(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) => properties.ToDictionary(
        property => property.Metadata.Name,
        property => JsonSerializer.SerializeToElement(property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value(property)) : value(property)));

    /// <summary>Returns a value for the model.</summary>
    public static object? Value(IProperty property, JsonElement stored) =>
        stored.ValueKind is JsonValueKind.Null ? null : FromProvider(property, stored.Deserialize(ProviderType(property)));

    private static object? FromProvider(IProperty property, object? value) => property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(value) : value;

    private static Type ProviderType(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static string Text(object? value) => value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static object Parse(string text, Type type) => type == typeof(Guid) ? Guid.Parse(text)
        : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
        : Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
}
