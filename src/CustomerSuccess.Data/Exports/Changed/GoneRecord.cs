using System.Text.Json;

namespace CustomerSuccess.Data.Exports.Changed;

/// <summary>A record that is no longer there, or no longer counts.</summary>
/// <param name="Own">Its identifier.</param>
/// <param name="External">Its name in the system that it came from, or its code; none when nobody else named it, or when it has no name of its own.</param>
internal sealed record GoneRecord(Guid Own, string? External)
{
    /// <summary>Returns a value that the audit log noted, or <see langword="null"/>.</summary>
    public static string? Noted(string? json, string property)
    {
        if (json is null)
        {
            return null;
        }

        using var values = JsonDocument.Parse(json);
        return values.RootElement.ValueKind is JsonValueKind.Object && values.RootElement.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
    }
}
