namespace CustomerSuccess.Web.Api;

/// <summary>Some routes of our own API that belong together. It is registered as a singleton, and mapped when the application starts.</summary>
public interface IApiModule
{
    /// <summary>Maps the routes, below <c>/api/v1</c>.</summary>
    void Map(RouteGroupBuilder api);
}
