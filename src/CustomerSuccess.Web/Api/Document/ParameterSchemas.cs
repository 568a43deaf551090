using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>Writes parameters into the document.</summary>
internal static class ParameterSchemas
{
    public static OpenApiParameter Of(ApiParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var schema = SchemaOf(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Means,
            Required = parameter.IsRequired,
            Schema = parameter.IsRepeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            Explode = parameter.IsRepeatable,
        };
    }

    private static OpenApiSchema SchemaOf(ApiParameter parameter) => new()
    {
        Type = parameter.Kind switch
        {
            ParameterKind.Whole => JsonSchemaType.Integer,
            ParameterKind.Number => JsonSchemaType.Number,
            ParameterKind.YesNo => JsonSchemaType.Boolean,
            ParameterKind.Text or ParameterKind.Day or ParameterKind.Instant => JsonSchemaType.String,
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Kind, "There is no such kind."),
        },
        Format = parameter.Kind switch { ParameterKind.Day => "date", ParameterKind.Instant => "date-time", _ => null },
        Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(value => (JsonNode)JsonValue.Create(value))],
    };
}
