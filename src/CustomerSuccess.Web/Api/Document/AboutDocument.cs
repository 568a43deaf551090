using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerSuccess.Web.Api.Document;

/// <summary>Says what the document is about and how programs show their key.</summary>
internal sealed class AboutDocument : IOpenApiDocumentTransformer
{
    private const string Basic = "basic";
    private const string Bearer = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        document.Info = new OpenApiInfo
        {
            Title = "Customer Success",
            Version = "v1",
            Description = "Records and figures for programs. Days are ISO 8601 in the organization's time zone, instants are UTC, money of figures is in minor units. "
                + "Lists are read in pages by cursor; errors are problem details (RFC 9457) with a field for each error; docs/api.md has more.",
        };
        foreach (var server in document.Servers ?? [])
        {
            // Paths begin with a slash; two of them would be another address.
            server.Url = server.Url?.TrimEnd('/');
        }

        document.AddComponent<IOpenApiSecurityScheme>(Basic, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Basic, Description = "The key as the user name; the password does not matter." });
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "The key as the token." });
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Basic, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
