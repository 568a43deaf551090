using CustomerSuccess.Data.Programs;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Records;

/// <summary>Writes the bodies and answers of records' routes into the document.</summary>
internal sealed class AboutRecords : IOpenApiOperationTransformer
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RecordForm>().FirstOrDefault() is { } form && metadata.OfType<RecordAct>().Select(one => (RecordAct?)one).FirstOrDefault() is { } act)
        {
            AddKey(operation, form, context.Description.RelativePath ?? string.Empty);
            AddBody(operation, form, act, context.Document!);
            AddAnswers(operation, form, act, context.Document!);
        }

        return Task.CompletedTask;
    }

    private static void AddKey(OpenApiOperation operation, RecordForm form, string address)
    {
        operation.Parameters ??= [];
        foreach (var column in form.Key.Where(column => address.Contains($"{{{column}}}", StringComparison.Ordinal) && operation.Parameters.All(parameter => parameter.Name != column)))
        {
            operation.Parameters.Add(new OpenApiParameter { Name = column, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static void AddBody(OpenApiOperation operation, RecordForm form, RecordAct act, OpenApiDocument document)
    {
        if (!act.Takes())
        {
            return;
        }

        var sent = Component(document, form.Kind + "_sent", RecordSchemas.Sent(form));
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>() };
        operation.RequestBody.Content![Json] = new OpenApiMediaType
        {
            Schema = act == RecordAct.Send ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = sent } : sent,
        };
        if (act == RecordAct.Send)
        {
            operation.RequestBody.Content[Lines] = new OpenApiMediaType { Schema = sent };
        }
    }

    private static void AddAnswers(OpenApiOperation operation, RecordForm form, RecordAct act, OpenApiDocument document)
    {
        operation.Responses = [];
        var read = Component(document, form.Kind, RecordSchemas.Read(form));
        if (act == RecordAct.Remove)
        {
            operation.Responses["204"] = new OpenApiResponse { Description = "It is gone." };
            return;
        }

        IOpenApiSchema schema = act == RecordAct.List ? RecordSchemas.Page(read) : act == RecordAct.Send ? Component(document, form.Kind + "_taken", RecordSchemas.Bulk(form)) : read;
        operation.Responses["200"] = Answer(act == RecordAct.Send ? "What became of each record." : act.Takes() ? "It was there." : "What was asked for.", schema);
        if (act == RecordAct.Send)
        {
            operation.Responses["422"] = Answer("Records were refused, and with strict=true none was taken.", schema);
        }
        else if (act.Takes())
        {
            operation.Responses["201"] = Answer("It is new; Location has its address.", schema);
        }
    }

    private static OpenApiResponse Answer(string description, IOpenApiSchema schema) =>
        new() { Description = description, Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema } } };

    private static OpenApiSchemaReference Component(OpenApiDocument document, string name, OpenApiSchema schema)
    {
        document.AddComponent<IOpenApiSchema>(name, schema);
        return new OpenApiSchemaReference(name, document);
    }
}
