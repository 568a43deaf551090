using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerSuccess.Data.Imports.Undo;

/// <summary>What was done to the records of a thousand lines.</summary>
internal sealed class UndoNotes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the kinds of record that were added, in the order of writing, with the keys of each.</summary>
    public List<AddedRecords> Added { get; init; } = [];

    /// <summary>Gets the records that were changed or removed, as they were before.</summary>
    public List<ChangedRecord> Changed { get; init; } = [];

    public string Text() => JsonSerializer.Serialize(this, Json);

    /// <summary>Returns what stands in the text of notes that name a type of record.</summary>
    public static string MarkerOf(string record) => $"\"record\":\"{record}\"";

    public static UndoNotes Read(string text) => JsonSerializer.Deserialize<UndoNotes>(text, Json)!;
}

/// <summary>Records that were added.</summary>
/// <param name="Record">The name of their type.</param>
/// <param name="Keys">Their keys.</param>
internal sealed record AddedRecords(string Record, List<string> Keys);

/// <summary>A record that was changed or removed.</summary>
/// <param name="Record">The name of its type.</param>
/// <param name="Key">Its key.</param>
/// <param name="Before">The values that were different before, or all of them; by the names of the properties, as the database has them.</param>
/// <param name="IsRemoved">Whether it was removed.</param>
/// <param name="Version">The version that the import left; none for records without.</param>
internal sealed record ChangedRecord(string Record, string Key, Dictionary<string, JsonElement> Before, bool IsRemoved, int? Version);
