using System.Globalization;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Keys;
using CustomerSuccess.Web.Api.Problems;
using CustomerSuccess.Web.Api.Repeats;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>Adds to each operation what all routes have: parameters read by hand, scopes, and the problems it can answer with.</summary>
internal sealed class AboutOperation : IOpenApiOperationTransformer
{
    private const string ProblemSchema = "Problem";
    private static readonly ApiRefusal[] Always = [ApiRefusals.BadParameters, ApiRefusals.NoKey, ApiRefusals.NotAllowed, ApiRefusals.NotFound, ApiRefusals.TooMany, ApiRefusals.Fault];
    private static readonly ApiRefusal[] WithBody = [ApiRefusals.Conflict, ApiRefusals.TooLarge, ApiRefusals.WrongContentType, ApiRefusals.Invalid];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        AddParameters(operation, metadata);
        AddScopes(operation, metadata);
        await AddProblemsAsync(operation, context, [.. ProblemsOf(context.Description.HttpMethod), .. ReadsFigures(metadata) ? [ApiRefusals.AmountsTooLarge] : Array.Empty<ApiRefusal>()], cancellationToken);
    }

    private static ApiRefusal[] ProblemsOf(string? method) => method switch
    {
        "GET" => Always,
        "DELETE" => [.. Always, ApiRefusals.Conflict],
        _ => [.. Always, .. WithBody],
    };

    private static bool ReadsFigures(IList<object> metadata) => metadata.OfType<NeededScope>().Any(needed => needed.Scope is KeyScope.ReadFigures);

    private static void AddParameters(OpenApiOperation operation, IList<object> metadata)
    {
        operation.Parameters ??= [];
        foreach (var parameter in metadata.OfType<ApiParameters>().SelectMany(one => one.Parameters))
        {
            operation.Parameters.Add(ParameterSchemas.Of(parameter));
        }

        if (metadata.OfType<RepeatableRoute>().Any())
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = RepeatedRequests.Header,
                In = ParameterLocation.Header,
                Description = "A name of the request, such as a GUID: sent again within a day, it is answered as it was the first time and not done again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Domain.Repeats.RememberedRequest.LongestName },
            });
        }
    }

    private static void AddScopes(OpenApiOperation operation, IList<object> metadata)
    {
        var scopes = metadata.OfType<NeededScope>().Select(needed => needed.Scope.Text()).Distinct().ToList();
        var needs = scopes.Count == 0 ? "Needs a key of any scope." : $"Needs the scope {string.Join(" and ", scopes)}.";
        operation.Description = operation.Description is { Length: > 0 } before ? $"{before} {needs}" : needs;
    }

    private static async Task AddProblemsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, ApiRefusal[] refusals, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: cancellationToken);
        context.Document!.AddComponent(ProblemSchema, schema);
        operation.Responses ??= [];
        foreach (var refusal in refusals)
        {
            var status = refusal.Status.ToString(CultureInfo.InvariantCulture);
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = refusal.Title, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) });

            // Where records are refused one by one, the same status has an answer of its own beside the problem.
            operation.Responses[status].Content?.TryAdd(ProblemErrors.ContentType, new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema, context.Document) });
        }
    }
}
