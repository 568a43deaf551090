using System.Text.Json.Nodes;
using CustomerSuccess.Data.Exports;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Data.Programs;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>The shapes of records in the document, made of the columns that import and export have.</summary>
internal static class RecordSchemas
{
    /// <summary>Returns the shape of a record that is read.</summary>
    public static OpenApiSchema Read(RecordForm form) => Of(form, isSent: false);

    /// <summary>Returns the shape of a record that is sent.</summary>
    public static OpenApiSchema Sent(RecordForm form) => Of(form, isSent: true);

    /// <summary>Returns the shape of a page, with what one of changed records has besides.</summary>
    public static OpenApiSchema Page(IOpenApiSchema record)
    {
        var page = Whole(
            ("items", new OpenApiSchema { Type = JsonSchemaType.Array, Items = record }),
            ("next_cursor", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null }),
            ("whole", new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "With changed_since: whether the pages together are all records, so that one that is not among them is gone." }),
            ("removed", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(), Description = "With changed_since: the names of records that are gone, on the first page." }),
            ("next_changed_since", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "With changed_since: what to ask with next time." }));
        page.Required!.ExceptWith(["whole", "removed", "next_changed_since"]);
        return page;
    }

    /// <summary>Returns the shape of what is said of many records.</summary>
    public static OpenApiSchema Bulk(RecordForm form)
    {
        var fault = Whole(("field", Text(isNullable: true)), ("value", Text(isNullable: true)), ("code", Text()), ("reason", Text()));
        var names = Enum.GetValues<RecordOutcome>().Select(RecordBulk.WordOf).ToList();
        var line = Whole(
            [("line", Integer()), .. form.Key.Select(column => (column, (IOpenApiSchema)Text(isNullable: true))), ("outcome", OneOf(names)), ("errors", new OpenApiSchema { Type = JsonSchemaType.Array, Items = fault })]);
        line.Required!.Remove("errors");
        return Whole(
            [("applied", new OpenApiSchema { Type = JsonSchemaType.Boolean }), .. names.Select(name => (name, (IOpenApiSchema)Integer())), ("records", new OpenApiSchema { Type = JsonSchemaType.Array, Items = line })]);
    }

    private static OpenApiSchema Of(RecordForm form, bool isSent)
    {
        var schema = Of(form.Columns.Where(column => !form.PartColumns.Contains(column.Name)), form, isSent);
        if (form.PartColumns.Count > 0)
        {
            var part = Of(form.Columns.Where(column => form.PartColumns.Contains(column.Name)), form, isSent);
            schema.Properties!.Add(RecordJson.Parts, new OpenApiSchema { Type = JsonSchemaType.Array, Items = part, MinItems = isSent ? 1 : null });
            schema.Required!.Add(RecordJson.Parts);
        }

        schema.AdditionalPropertiesAllowed = form.HasProperties;
        if (form.HasProperties)
        {
            schema.AdditionalProperties = Text(isNullable: true);
            schema.Description = "A field called property. and a name holds the property of that name.";
        }

        return schema;
    }

    private static OpenApiSchema Of(IEnumerable<RecordColumn> columns, RecordForm form, bool isSent)
    {
        var all = columns.ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = all.ToDictionary(column => column.Name, column => (IOpenApiSchema)Of(column, isSent)),
            // What the address names need not stand in the body; a customer's fields that are not there stay as they are.
            Required = isSent
                ? all.Where(column => column.IsNeeded && !form.Key.Contains(column.Name)).Select(column => column.Name).ToHashSet()
                : form.Key.Where(name => all.Exists(column => column.Name == name)).ToHashSet(),
            AdditionalPropertiesAllowed = false,
        };
    }

    private static OpenApiSchema Of(RecordColumn column, bool isSent)
    {
        var none = column.IsNeeded && isSent ? default : JsonSchemaType.Null;
        return column.Kind switch
        {
            ValueKind.Day => new OpenApiSchema { Type = JsonSchemaType.String | none, Format = "date" },
            ValueKind.Instant => new OpenApiSchema { Type = JsonSchemaType.String | none, Format = "date-time" },
            ValueKind.Decimal => new OpenApiSchema { Type = (isSent ? JsonSchemaType.String | JsonSchemaType.Number : JsonSchemaType.String) | none, Format = "decimal" },
            ValueKind.Percent => new OpenApiSchema { Type = (isSent ? JsonSchemaType.String | JsonSchemaType.Number : JsonSchemaType.Number) | none, Description = "Percent, 0 to 100, two decimals at most." },
            ValueKind.Whole => new OpenApiSchema { Type = (isSent ? JsonSchemaType.String | JsonSchemaType.Integer : JsonSchemaType.Integer) | none },
            ValueKind.Truth => new OpenApiSchema { Type = (isSent ? JsonSchemaType.String | JsonSchemaType.Boolean : JsonSchemaType.Boolean) | none },
            ValueKind.Name => OneOf(column.Names, isNullable: none != default),
            _ => Text(none != default),
        };
    }

    private static OpenApiSchema Whole(params IEnumerable<(string Name, IOpenApiSchema Schema)> fields)
    {
        var all = fields.ToList();
        return new OpenApiSchema { Type = JsonSchemaType.Object, Properties = all.ToDictionary(field => field.Name, field => field.Schema), Required = all.Select(field => field.Name).ToHashSet() };
    }

    private static OpenApiSchema Text(bool isNullable = false) => new() { Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String };

    private static OpenApiSchema Integer() => new() { Type = JsonSchemaType.Integer };

    private static OpenApiSchema OneOf(IEnumerable<string> names, bool isNullable = false) => new()
    {
        Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
        Enum = [.. names.Select(name => (JsonNode)JsonValue.Create(name)), .. isNullable ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()],
    };
}
