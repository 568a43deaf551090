using Microsoft.AspNetCore.Routing.Template;

namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Ends requests of programs that no route of theirs takes: authorization would send them to sign in, and the pages take every address.</summary>
/// <remarks>Routes for programs have no constraints in their addresses: what fits one by its parts is its address.</remarks>
internal sealed class UnknownRoutes(RequestDelegate next, IEnumerable<ApiSurface> surfaces, EndpointDataSource endpoints)
{
    private readonly ApiSurface[] _surfaces = [.. surfaces];

    // Made at the first such request: when the middleware is made, the routes are not mapped yet.
    private readonly Lazy<(TemplateMatcher Address, IReadOnlyList<string> Methods)[]> _routes = new(() => [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ApiRoute>() is not null)
        .Select(endpoint => (new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []), endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))]);

    public Task InvokeAsync(HttpContext context)
    {
        if (ApiRoute.IsOf(context) || !Array.Exists(_surfaces, one => context.Request.Path.StartsWithSegments(one.Prefix)))
        {
            return next(context);
        }

        var methods = MethodsOf(context.Request.Path);
        if (methods.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (methods.Contains(context.Request.Method))
        {
            // Only the type of the body can have kept the route from it.
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", methods);
        }

        return Task.CompletedTask;
    }

    /// <summary>Returns the methods by which routes for programs take an address.</summary>
    private SortedSet<string> MethodsOf(PathString path) =>
        new(_routes.Value.Where(route => route.Address.TryMatch(path, [])).SelectMany(route => route.Methods), StringComparer.OrdinalIgnoreCase);
}
