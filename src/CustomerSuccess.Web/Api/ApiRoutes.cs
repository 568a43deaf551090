using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.Api;

/// <summary>Groups of routes for programs.</summary>
internal static class ApiRoutes
{
    /// <summary>Returns a group whose routes take a key of the API and nothing else.</summary>
    public static RouteGroupBuilder MapApiGroup(this IEndpointRouteBuilder app, string prefix)
    {
        var group = app.MapGroup(prefix);
        group.RequireAuthorization(ScopePolicies.AnyKey).DisableAntiforgery().WithMetadata(ApiRoute.Mark);
        return group;
    }
}

/// <summary>Marks a route as one for programs.</summary>
internal sealed class ApiRoute
{
    public static readonly ApiRoute Mark = new();

    private ApiRoute()
    {
    }

    /// <summary>Tells whether the request has found such a route.</summary>
    public static bool IsOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ApiRoute>() is not null;
}
