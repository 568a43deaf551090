using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Web.Api.Bodies;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Custom attributes between JSON and the text of properties.</summary>
internal static class CustomValues
{
    /// <summary>Reads <c>custom</c>: a list of objects with type, key and value, or an object of values by key.</summary>
    public static IReadOnlyDictionary<string, string?> Of(MogulBody body)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (body.IsList("custom"))
        {
            foreach (var one in body.Objects("custom"))
            {
                var key = one.NeededText("key", "A key is required for each custom attribute.");
                values[key] = TextOf(one, key, one.Value("value"), one.Text("type"));
            }
        }
        else if (body.Object("custom") is { } custom)
        {
            foreach (var value in custom.Values())
            {
                values[NameOf(custom, value.Name)] = TextOf(custom, value.Name, value.Value, null);
            }
        }

        return values;
    }

    private static string NameOf(MogulBody body, string name) => name.Contains('\0', StringComparison.Ordinal) ? throw body.Refusal("custom", "The key of a custom attribute has a character that cannot be kept.") : name;

    /// <summary>Returns the value of a property's text.</summary>
    public static JsonNode? Json(string text) => AttributeText.Read(text) switch
    {
        bool truth => JsonValue.Create(truth),
        decimal number => JsonValue.Create(number),
        var value => JsonValue.Create((string)value),
    };

    private static string? TextOf(MogulBody body, string key, JsonElement? value, string? type) => (type, value) switch
    {
        (_, null or { ValueKind: JsonValueKind.Null }) => null,
        ("Timestamp", { ValueKind: JsonValueKind.String } text) => MogulJson.Instant(MogulInstant.Read(Words(body, key, text)) ?? throw body.Refusal(key, "A timestamp is a date of ISO 8601.")),
        ("Integer" or "Decimal", { ValueKind: JsonValueKind.String } text) => decimal.TryParse(Words(body, key, text), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? AttributeText.Of(number)
            : throw body.Refusal(key, "The value is no number."),
        (_, { ValueKind: JsonValueKind.String } text) => AttributeText.Of(Words(body, key, text)),
        (_, { ValueKind: JsonValueKind.Number } given) => given.TryGetDecimal(out var number) ? AttributeText.Of(number) : throw body.Refusal(key, "The number is too large."),
        (_, { ValueKind: JsonValueKind.True or JsonValueKind.False } truth) => AttributeText.Of(truth.GetBoolean()),
        _ => throw body.Refusal(key, "An attribute is text, a number, true or false."),
    };

    private static string Words(MogulBody body, string key, JsonElement text) => JsonText.Of(text) ?? throw body.Refusal(key, "This has a character that cannot be kept.");
}
