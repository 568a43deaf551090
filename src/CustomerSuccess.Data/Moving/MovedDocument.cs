using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CustomerSuccess.Data.Moving;

/// <summary>A JSON document in a column. The databases write some values in it in ways of their own: bytes are hexadecimal in SQLite and base 64 in PostgreSQL.</summary>
internal static class MovedDocument
{
    /// <summary>Returns the type that a document of a column holds; none for a column that is no document.</summary>
    public static IEntityType? TypeOf(IColumn column) => column.PropertyMappings.Count > 0 ? null : column.Table.EntityTypeMappings
        .Select(mapping => mapping.TypeBase.Model.GetEntityTypes().SingleOrDefault(type => type.IsMappedToJson() && type.GetContainerColumnName() == column.Name && type.FindOwnership()?.PrincipalEntityType == mapping.TypeBase))
        .FirstOrDefault(type => type is not null);

    /// <summary>Returns a document of one database as the other writes it.</summary>
    public static string Translate(string document, IEntityType read, IEntityType written)
    {
        var root = JsonNode.Parse(document);
        Translate(root, read, written);
        return root!.ToJsonString();
    }

    private static void Translate(JsonNode? node, IEntityType read, IEntityType written)
    {
        if (node is JsonArray all)
        {
            foreach (var one in all)
            {
                Translate(one, read, written);
            }
        }
        else if (node is JsonObject document)
        {
            TranslateValues(document, read, written);
            foreach (var part in read.GetNavigations().Where(part => part.TargetEntityType.IsMappedToJson() && !part.IsOnDependent))
            {
                Translate(document[part.TargetEntityType.GetJsonPropertyName()!], part.TargetEntityType, written.FindNavigation(part.Name)!.TargetEntityType);
            }
        }
    }

    private static void TranslateValues(JsonObject document, IEntityType read, IEntityType written)
    {
        foreach (var property in read.GetProperties())
        {
            if (property.GetJsonPropertyName() is { } name && document[name] is { } value)
            {
                var (reader, writer) = (property.GetTypeMapping().JsonValueReaderWriter!, written.FindProperty(property.Name)!.GetTypeMapping().JsonValueReaderWriter!);
                document[name] = JsonNode.Parse(writer.ToJsonString(reader.FromJsonString(value.ToJsonString())));
            }
        }
    }
}
