namespace CustomerSuccess.Web.Api.Repeats;

/// <summary>Marks a route that knows a request again by its <c>Idempotency-Key</c>.</summary>
internal sealed class RepeatableRoute
{
    private static readonly RepeatableRoute Mark = new();

    private RepeatableRoute()
    {
    }

    /// <summary>Lets the route's requests be sent again without harm: it answers as it did the first time.</summary>
    public static T Allow<T>(T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(Mark);
}

internal static class RepeatableRouteExtensions
{
    /// <inheritdoc cref="RepeatableRoute.Allow{T}"/>
    public static T AllowRepeats<T>(this T route)
        where T : IEndpointConventionBuilder => RepeatableRoute.Allow(route);
}
