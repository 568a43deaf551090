using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>Takes null out of the names of lists: whether a value may be null stands where the value does, and a null that two schemas of a choice allow fits neither.</summary>
internal sealed class AboutSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Enum is { Count: > 0 } names)
        {
            schema.Enum = [.. names.Where(name => name is not null && !name.IsJsonNullSentinel())];
        }

        return Task.CompletedTask;
    }
}
