using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands.Analyses;

/// <summary>The fields of a result in their order, named as docs/analyze.md has them. What has no value is null, and beside it a field <c>…_reason</c> says why.</summary>
internal sealed class AnalysisFields(IStringLocalizer<AnalysisWords> words)
{
    private readonly JsonArray _notes = [];

    public JsonObject Json { get; } = [];

    public void Add(string name, string? value) => Json.Add(name, value);

    public void Add(string name, long value) => Json.Add(name, value);

    public void Add(string name, bool value) => Json.Add(name, value);

    public void Add(string name, decimal? value) => Json.Add(name, value is { } number ? Number(number) : null);

    public void Add(string name, DateOnly value) => Json.Add(name, $"{value:yyyy-MM-dd}");

    /// <summary>Adds an estimate; one that is no number, or infinite, has no value.</summary>
    public void Add(string name, double? value) => Json.Add(name, value is { } number && double.IsFinite(number) ? JsonValue.Create(number) : null);

    public void Add(string name, Figure figure)
    {
        Json.Add(name, figure is Figure.Defined some ? Number(some.Value) : null);
        if (figure is Figure.NotDefined none)
        {
            AddReason(name, none.Reason);
        }
    }

    /// <summary>Adds an estimate, or null and why there is none.</summary>
    public void Add<TReason>(string name, double? value, TReason whyNot)
        where TReason : struct, Enum
    {
        Add(name, value);
        if (Json[name] is null)
        {
            AddReason(name, whyNot);
        }
    }

    public void Add(string name, IEnumerable<AnalysisFields> rows) => Json.Add(name, new JsonArray([.. rows.Select(row => row.Json)]));

    public void Add(string name, IEnumerable<decimal?> values) => Json.Add(name, new JsonArray([.. values.Select(value => value is { } number ? Number(number) : null)]));

    public void Add(string name, IEnumerable<double> values) => Json.Add(name, new JsonArray([.. values.Select(value => double.IsFinite(value) ? JsonValue.Create(value) : null)]));

    public void Add(string name, AnalysisFields part) => Json.Add(name, part.Json);

    /// <summary>Says why a field is null, by the name of an enum's value.</summary>
    public void AddReason<TReason>(string name, TReason reason)
        where TReason : struct, Enum => Json.Add(name + "_reason", JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()));

    /// <summary>Adds a sentence for the reader, in their language; all of them stand in the field <c>notes</c> at the end.</summary>
    public void Note(string key, params object[] values) => _notes.Add(words[key, values].Value);

    /// <summary>Returns a new set of fields in the same language.</summary>
    public AnalysisFields Part() => new(words);

    /// <summary>Returns these fields followed by those of another, whose notes come last.</summary>
    public AnalysisFields With(AnalysisFields other)
    {
        foreach (var (name, value) in other.Json)
        {
            Json.Add(name, value?.DeepClone());
        }

        Json.Add("notes", other._notes.DeepClone());
        return this;
    }

    // 0.750 is written 0.75: the scale of a decimal says how it was computed.
    private static JsonValue Number(decimal value) => JsonValue.Create(value / 1.0000000000000000000000000000m);
}
