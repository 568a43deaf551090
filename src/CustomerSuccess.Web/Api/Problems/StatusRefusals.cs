using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Web.Api.Keys;

namespace CustomerSuccess.Web.Api.Problems;

/// <summary>Words for answers of the framework that have a status only.</summary>
internal static class StatusRefusals
{
    public static ApiRefusal Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => ApiRefusals.NoKey.Saying(NoKey(context)),
        StatusCodes.Status403Forbidden => ApiRefusals.NotAllowed.Saying(NoScope(context)),
        StatusCodes.Status404NotFound => ApiRefusals.NotFound.Saying("No route takes this method and address. Those of /api/v1 are in /openapi/v1.json, and docs/chartmogul.md has those of /v1."),
        StatusCodes.Status405MethodNotAllowed => ApiRefusals.WrongMethod.Saying($"Use {context.Response.Headers.Allow}."),
        StatusCodes.Status429TooManyRequests => ApiRefusals.TooMany.Saying($"{TooMany(context)}Try again in {context.Response.Headers.RetryAfter} s."),
        var status => ApiRefusals.Of(status),
    };

    private static string NoKey(HttpContext context) => context.RequestServices.GetRequiredService<ApiCaller>().Refusal switch
    {
        KeyRefusal.Unknown => "There is no such key.",
        KeyRefusal.Expired => "The key has expired.",
        KeyRefusal.Revoked => "The key was revoked.",
        KeyRefusal.MemberIsKeptOut => "The member of the key is locked.",
        _ => "Send a key as the user name of HTTP Basic, or as a bearer token. Administrators make keys in Settings.",
    };

    private static string TooMany(HttpContext context) => context.RequestServices.GetRequiredService<ApiCaller>().HeldBack is null ? string.Empty : "Many keys that are not taken came from your address. ";

    private static string NoScope(HttpContext context) => context.GetEndpoint()?.Metadata.GetOrderedMetadata<NeededScope>() is { Count: > 0 } needed
        ? $"The key needs the scope {string.Join(" and ", needed.Select(scope => scope.Scope.Text()))}."
        : "The roles of the key's member, or the key's scopes, do not allow it.";
}
