using CustomerSuccess.Domain.Keys;

namespace CustomerSuccess.Web.Api.Keys;

/// <summary>Which route needs which scope of a key.</summary>
internal static class ScopePolicies
{
    /// <summary>The policy of every route of the API.</summary>
    public const string AnyKey = "ApiKey";

    /// <summary>The claim that names a scope.</summary>
    public const string Claim = "scope";

    /// <summary>Returns the name of a scope as programs read it, such as <c>read-figures</c>.</summary>
    public static string Text(this KeyScope scope) => scope switch
    {
        KeyScope.ReadFigures => "read-figures",
        KeyScope.ReadRecords => "read-records",
        KeyScope.WriteRecords => "write-records",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };

    public static void AddScopePolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder().AddPolicy(AnyKey, policy => policy.AddAuthenticationSchemes(ApiKeyScheme.Name).RequireAuthenticatedUser());
        foreach (var scope in Enum.GetValues<KeyScope>())
        {
            policies.AddPolicy(NameOf(scope), policy => policy.AddAuthenticationSchemes(ApiKeyScheme.Name).RequireAuthenticatedUser().RequireClaim(Claim, scope.Text()));
        }
    }

    /// <summary>Refuses keys without this scope, with an answer that names it.</summary>
    public static T RequireScope<T>(this T route, KeyScope scope)
        where T : IEndpointConventionBuilder => route.RequireAuthorization(NameOf(scope)).WithMetadata(new NeededScope(scope));

    private static string NameOf(KeyScope scope) => AnyKey + ":" + scope.Text();
}

/// <summary>A scope that a route needs.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NeededScope(KeyScope Scope);
