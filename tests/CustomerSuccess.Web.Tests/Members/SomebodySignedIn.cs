using System.Security.Claims;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerSuccess.Web.Tests.Members;

/// <summary>A session of somebody with a role, for pages that show each what they may do.</summary>
internal sealed class SomebodySignedIn(Role role) : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new Claim(ClaimTypes.Role, role.ToString())], "test"))));
}

internal static class SessionServices
{
    public static void SignIn(this IServiceCollection services, Role role)
    {
        services.AddAccessPolicies();
        services.AddSingleton<AuthenticationStateProvider>(new SomebodySignedIn(role));
        services.AddCascadingAuthenticationState();
    }
}
