using CustomerSuccess.Web.Api.Records;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>The OpenAPI document of our own API, at <c>/openapi/v1.json</c>. Anybody may read what can be asked; the answers need a key.</summary>
internal static class DocumentStartup
{
    private const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = route => ("/" + route.RelativePath).StartsWith(ApiStartup.Root + "/", StringComparison.Ordinal);
        options.AddDocumentTransformer<AboutDocument>();
        options.AddSchemaTransformer<AboutSchema>();
        // Before what all operations have, since it makes the answers of records.
        options.AddOperationTransformer<AboutRecords>();
        options.AddOperationTransformer<AboutOperation>();
    });

    public static void MapApiDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
}
