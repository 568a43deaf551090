using System.Globalization;
using System.Text.Json;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Reads a record out of JSON: names, types and letters here, values by the rules of import.</summary>
internal sealed class SentJson
{
    private const int MostParts = 1_000;
    private readonly RecordForm _form;
    private readonly List<SentFault> _faults = [];

    private SentJson(RecordForm form) => _form = form;

    public static SentRecord Read(RecordForm form, JsonElement json)
    {
        var reading = new SentJson(form);
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return Faulty(null, RefusalReason.NotAnObject);
        }

        var parts = form.PartColumns.Count > 0 ? reading.Parts(json) : [];
        var whole = form.Columns.Where(column => !form.PartColumns.Contains(column.Name)).ToList();
        var fields = reading.Fields(json, whole, string.Empty);
        return new SentRecord(fields, parts, reading._faults);
    }

    /// <summary>Returns a record that is at fault as a whole.</summary>
    public static SentRecord Faulty(string? value, RefusalReason reason) => new(new Dictionary<string, string>(), [], [new SentFault(null, value, reason)]);

    private List<IReadOnlyDictionary<string, string>> Parts(JsonElement json)
    {
        if (!json.TryGetProperty(RecordJson.Parts, out var parts) || parts.ValueKind is JsonValueKind.Null || (parts.ValueKind is JsonValueKind.Array && parts.GetArrayLength() == 0))
        {
            Refuse(RecordJson.Parts, null, RefusalReason.ValueMissing);
            return [];
        }

        if (parts.ValueKind is not JsonValueKind.Array)
        {
            Refuse(RecordJson.Parts, null, RefusalReason.WrongType, "a list");
            return [];
        }

        if (parts.GetArrayLength() > MostParts)
        {
            Refuse(RecordJson.Parts, null, RefusalReason.TooManyParts, MostParts.ToString(CultureInfo.InvariantCulture));
            return [];
        }

        var columns = _form.Columns.Where(column => _form.PartColumns.Contains(column.Name)).ToList();
        return [.. parts.EnumerateArray().Select((part, i) => (IReadOnlyDictionary<string, string>)Part(part, columns, $"{RecordJson.Parts}[{i}]"))];
    }

    private Dictionary<string, string> Part(JsonElement part, List<RecordColumn> columns, string place)
    {
        if (part.ValueKind is JsonValueKind.Object)
        {
            return Fields(part, columns, place + ".");
        }

        Refuse(place, null, RefusalReason.NotAnObject);
        return [];
    }

    private Dictionary<string, string> Fields(JsonElement json, List<RecordColumn> columns, string place)
    {
        var fields = new Dictionary<string, string>();
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name;
            if (place.Length == 0 && _form.PartColumns.Count > 0 && name == RecordJson.Parts)
            {
                continue;
            }

            var kind = columns.Find(column => column.Name == name)?.Kind;
            if (kind is null && _form.HasProperties && RecordForm.IsProperty(name))
            {
                kind = ValueKind.Text;
            }

            if (kind is null)
            {
                Refuse(place + Shortened(name), null, RefusalReason.UnknownField, string.Join(", ", columns.Select(column => column.Name)));
            }
            else if (Text(property.Value, kind.Value, place + name) is { } text)
            {
                fields[name] = text;
            }
        }

        return fields;
    }

    /// <summary>Returns the value as files have it, or <see langword="null"/> when it is refused.</summary>
    private string? Text(JsonElement value, ValueKind kind, string field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return string.Empty;
            case JsonValueKind.Object or JsonValueKind.Array:
                Refuse(field, null, RefusalReason.NotFlat);
                return null;
            case JsonValueKind.String:
                return Words(value, field);
            case JsonValueKind.Number when kind is ValueKind.Decimal or ValueKind.Percent or ValueKind.Whole:
                return Number(value, field);
            case JsonValueKind.True or JsonValueKind.False when kind is ValueKind.Truth:
                return value.GetRawText();
            default:
                Refuse(field, Shortened(value.GetRawText()), RefusalReason.WrongType, Wanted(kind));
                return null;
        }
    }

    private string? Words(JsonElement value, string field)
    {
        try
        {
            var text = value.GetString()!;
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text.ReplaceLineEndings("\n");
            }

            Refuse(field, null, RefusalReason.ControlCharacter);
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, which is no letter and which no database keeps.
            Refuse(field, null, RefusalReason.NotUnicode);
        }

        return null;
    }

    private string? Number(JsonElement value, string field)
    {
        var raw = value.GetRawText();
        if (raw.AsSpan().IndexOfAny('e', 'E') < 0 && raw.Length < 100)
        {
            return raw;
        }

        if (value.TryGetDecimal(out var number))
        {
            if (number != 0 || raw.AsSpan().Trim('-').TrimStart("0.").IndexOfAny('e', 'E') == 0)
            {
                return number.ToString(CultureInfo.InvariantCulture);
            }

            // What is too small to be kept would become a nought that nobody sent.
            Refuse(field, Shortened(raw), RefusalReason.WrongType, "a number with fewer decimals");
            return null;
        }

        Refuse(field, Shortened(raw), RefusalReason.NumberTooLarge);
        return null;
    }

    private void Refuse(string field, string? value, RefusalReason reason, params string[] arguments) => _faults.Add(new SentFault(field, value, reason, arguments));

    private static string Wanted(ValueKind kind) => kind switch
    {
        ValueKind.Decimal or ValueKind.Percent => "a number, or text with one",
        ValueKind.Whole => "a whole number, or text with one",
        ValueKind.Truth => "true or false",
        ValueKind.Day => "text with a day such as 2026-03-21",
        ValueKind.Instant => "text with an instant such as 2026-03-21T08:30:00Z",
        _ => "text",
    };

    private static string Shortened(string text) => text.Length > 80 ? string.Concat(text.AsSpan(0, 79), "…") : text;
}
