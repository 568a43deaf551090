using Microsoft.AspNetCore.Routing.Template;

namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Ends requests of programs that no route of theirs takes: authorization would send them to sign in.</summary>
internal sealed class UnknownRoutes(RequestDelegate next, IEnumerable<ApiSurface> surfaces, EndpointDataSource endpoints)
{
    private readonly ApiSurface[] _surfaces = [.. surfaces];

    // Made at the first wrong method: when the middleware is made, the routes are not mapped yet.
    private readonly Lazy<TemplateMatcher[]> _routes = new(() => [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ApiRoute>() is not null)
        .Select(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))]);

    public Task InvokeAsync(HttpContext context)
    {
        if (ApiRoute.IsOf(context) || !Array.Exists(_surfaces, one => context.Request.Path.StartsWithSegments(one.Prefix)))
        {
            return next(context);
        }

        // Routing itself ends a wrong method (405) and a wrong content type (415) by an endpoint of its own; also where only the pages have such an address.
        if (context.GetEndpoint() is { RequestDelegate: { } ends } endpoint && endpoint is not RouteEndpoint && HasRoute(context.Request.Path))
        {
            return ends(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Tells whether a route for programs takes the address, by whichever method.</summary>
    private bool HasRoute(PathString path) => Array.Exists(_routes.Value, route => route.TryMatch(path, []));
}
