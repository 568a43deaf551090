using System.Security.Claims;
using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Authorization;

namespace CustomerSuccess.Web.Members;

/// <summary>Which page needs which right. The rights themselves are <see cref="Viewer"/>'s; records check them again where they are read and written.</summary>
public static class AccessPolicies
{
    /// <summary>May read the headline figures of all customers.</summary>
    public const string ReadsFigures = nameof(Viewer.ReadsFigures);

    /// <summary>May read customers: their own, or all.</summary>
    public const string ReadsCustomers = nameof(ReadsCustomers);

    /// <summary>May enter answers and costs.</summary>
    public const string Enters = nameof(Viewer.Enters);

    /// <summary>May change policies and scorecards.</summary>
    public const string Defines = nameof(Viewer.Defines);

    /// <summary>May add people and give them roles.</summary>
    public const string ManagesPeople = nameof(Viewer.ManagesPeople);

    /// <summary>May import files.</summary>
    public const string Imports = nameof(Viewer.Imports);

    /// <summary>Everything needs a signed-in person unless it says otherwise.</summary>
    public static void AddAccessPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
        .AddPolicy(ReadsFigures, policy => policy.RequireViewer(viewer => viewer.ReadsFigures))
        .AddPolicy(ReadsCustomers, policy => policy.RequireViewer(viewer => viewer.ReadsFigures))
        .AddPolicy(Enters, policy => policy.RequireViewer(viewer => viewer.Enters))
        .AddPolicy(Defines, policy => policy.RequireViewer(viewer => viewer.Defines))
        .AddPolicy(ManagesPeople, policy => policy.RequireViewer(viewer => viewer.ManagesPeople))
        .AddPolicy(Imports, policy => policy.RequireViewer(viewer => viewer.Imports));

    /// <summary>Returns the person of a session; null for nobody.</summary>
    public static Viewer? ViewerOf(ClaimsPrincipal session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Identity?.IsAuthenticated == true && Guid.TryParse(session.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Viewer(new MemberId(id), [.. Enum.GetValues<Role>().Where(role => session.IsInRole(role.ToString()))])
            : null;
    }

    private static void RequireViewer(this AuthorizationPolicyBuilder policy, Func<Viewer, bool> allows) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context => ViewerOf(context.User) is { } viewer && allows(viewer));
}
