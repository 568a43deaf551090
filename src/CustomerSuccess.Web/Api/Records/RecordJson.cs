using System.Globalization;
using System.Text.Json.Nodes;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Programs;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Writes records as programs read them: each field under the name of its column, and what has no value as null.</summary>
internal static class RecordJson
{
    /// <summary>What the parts of a record are called.</summary>
    public const string Parts = "terms";

    public static JsonObject Of(RecordForm form, ReadRecord record)
    {
        var json = Of(record.Fields);
        if (form.PartColumns.Count > 0)
        {
            json[Parts] = new JsonArray([.. record.Parts.Select(part => (JsonNode)Of(part))]);
        }

        return json;
    }

    /// <summary>Returns what a record is called, for answers that have no more to say of it.</summary>
    public static JsonObject KeyOf(RecordForm form, IReadOnlyList<string> key) =>
        new(form.Key.Select((column, i) => KeyValuePair.Create(column, (JsonNode?)(key[i].Length == 0 ? null : JsonValue.Create(key[i])))));

    private static JsonObject Of(IReadOnlyList<ReadField> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field))));

    // Amounts are text: numbers of JSON are read as doubles, which have no place for the last digits of large amounts.
    private static JsonValue? Of(ReadField field) => field switch
    {
        { Text: null } => null,
        { Value: bool truth } => JsonValue.Create(truth),
        { Value: int whole } => JsonValue.Create(whole),
        { Kind: ValueKind.Percent, Text: { } percent } => JsonValue.Create(decimal.Parse(percent, CultureInfo.InvariantCulture)),
        { Text: { } text } => JsonValue.Create(text),
    };
}
