using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Web.Api.Bodies;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>Reads the values of a body's object; what is missing or of another type is refused by its name.</summary>
/// <param name="element">The object.</param>
/// <param name="place">Where it stands in the body, with a dot at the end: <c>invoices[0].</c>; empty for the body itself.</param>
internal sealed class MogulBody(JsonElement element, string place = "")
{
    private const int LongestName = 200;

    /// <summary>Reads the body of a request.</summary>
    public static async Task<MogulBody> ReadAsync(HttpContext context)
    {
        using var document = await JsonBody.ReadAsync(context);
        return document.RootElement.ValueKind is JsonValueKind.Object
            ? new MogulBody(document.RootElement.Clone())
            : throw new RecordRefusedException("body", "The body has to be a JSON object.");
    }

    /// <summary>Tells whether a value was sent, if only null.</summary>
    public bool Has(string name) => element.TryGetProperty(name, out _);

    /// <summary>Returns a text, or none where it is missing, null or empty.</summary>
    public string? Text(string name, int longest = LongestName) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Short(name, text, longest) is { Length: > 0 } value ? value : null,
        { ValueKind: JsonValueKind.Number } number => Short(name, number.GetRawText(), longest),
        _ => throw Refusal(name, "This has to be text."),
    };

    public string NeededText(string name, string message) => Text(name) ?? throw Refusal(name, message);

    /// <summary>Returns a text that may be left alone, emptied or set.</summary>
    public Sent<string> Sent(string name, int longest = LongestName) => new(Has(name), Text(name, longest));

    public Sent<DateTime?> SentInstant(string name) => new(Has(name), Instant(name));

    /// <summary>Returns an instant in UTC; a text without a zone is UTC.</summary>
    public DateTime? Instant(string name) => Text(name) is { } text ? InstantOf(name, text) : null;

    public DateTime NeededInstant(string name) => Instant(name) ?? throw Refusal(name, "This is required.");

    /// <summary>Returns a whole number, which may be sent as text; empty text is none.</summary>
    public long? Whole(string name) => Value(name) switch
    {
        null or { ValueKind: JsonValueKind.String } when Text(name) is null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var value) => value,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var value) && value == decimal.Truncate(value) && Math.Abs(value) < long.MaxValue => (long)value,
        { ValueKind: JsonValueKind.String } when long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        _ => throw Refusal(name, "This has to be a whole number."),
    };

    public long NeededWhole(string name) => Whole(name) ?? throw Refusal(name, "This is required.");

    /// <summary>Returns a whole number between two others, or another where none was sent.</summary>
    public int Whole(string name, int least, int most, int otherwise) => Whole(name) switch
    {
        null => otherwise,
        { } value when value >= least && value <= most => (int)value,
        _ => throw Refusal(name, $"This has to be from {least} to {most}."),
    };

    public bool Truth(string name) => Value(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw Refusal(name, "This has to be true or false."),
    };

    public Currency NeededCurrency(string name) => new(CurrencyCode(name) ?? throw Refusal(name, "A currency is required."));

    /// <summary>Returns the code of a currency, or none where it is missing.</summary>
    public string? CurrencyCode(string name) =>
        Text(name)?.ToUpperInvariant() is not { } code ? null : IsoCurrencies.Includes(code) ? code : throw Refusal(name, $"'{code}' is no currency of ISO 4217.");

    public Guid? Uuid(string name, string prefix) => Text(name) is { } text ? MogulUuid.InValue(prefix, text, place + name) : null;

    public Guid NeededUuid(string name, string prefix, string message) => Uuid(name, prefix) ?? throw Refusal(name, message);

    /// <summary>Returns the objects of a list; none where it is missing.</summary>
    public IReadOnlyList<MogulBody> Objects(string name) => [.. Items(name).Select((item, index) => item.ValueKind is JsonValueKind.Object
        ? new MogulBody(item, $"{place}{name}[{index}].")
        : throw Refusal($"{name}[{index}]", "This has to be an object."))];

    /// <summary>Returns the texts of a list; none where it is missing.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select((item, index) => item.ValueKind is JsonValueKind.String
        ? Short($"{name}[{index}]", item, LongestName)
        : throw Refusal($"{name}[{index}]", "This has to be text."))];

    public IReadOnlyList<DateTime> Instants(string name) => [.. Texts(name).Select(text => InstantOf(name, text))];

    /// <summary>Returns an object within, or none.</summary>
    public MogulBody? Object(string name) => Value(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => new MogulBody(value, place + name + "."),
        _ => throw Refusal(name, "This has to be an object."),
    };

    /// <summary>Returns the object's values by name.</summary>
    public IEnumerable<JsonProperty> Values() => element.EnumerateObject();

    public bool IsList(string name) => Value(name) is { ValueKind: JsonValueKind.Array };

    public JsonElement? Value(string name) => element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    public RecordRefusedException Refusal(string name, string message) => new(place + name, message);

    private List<JsonElement> Items(string name) => Value(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw Refusal(name, "This has to be a list."),
    };

    private DateTime InstantOf(string name, string text) => MogulInstant.Read(text) ?? throw Refusal(name, $"'{text}' is no date of ISO 8601, such as 2026-03-01 00:00:00.");

    private string Short(string name, JsonElement text, int longest) => Short(name, JsonText.Of(text) ?? throw Refusal(name, "This has a character that cannot be kept."), longest);

    private string Short(string name, string text, int longest) => text.Length > longest ? throw Refusal(name, $"This has at most {longest} characters.") : text.Trim();
}
