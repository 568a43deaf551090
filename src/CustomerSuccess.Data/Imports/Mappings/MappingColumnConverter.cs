using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerSuccess.Data.Imports.Mappings;

/// <summary>Reads a column of a mapping; a plain text is the name of a source column.</summary>
internal sealed class MappingColumnConverter(JsonSerializerOptions whole) : JsonConverter<MappingColumn>
{
    public override MappingColumn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType is JsonTokenType.String
        ? new MappingColumn { Column = reader.GetString() }
        : JsonSerializer.Deserialize<MappingColumn>(ref reader, whole)!;

    public override void Write(Utf8JsonWriter writer, MappingColumn value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, whole);
}
