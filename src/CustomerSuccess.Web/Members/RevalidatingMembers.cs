using CustomerSuccess.Data.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>Ends the session of an open page within a minute after its person was locked, removed or given other roles.</summary>
internal sealed class RevalidatingMembers(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = await members.GetUserAsync(authenticationState.User);
        return member is not null
            && !await members.IsLockedOutAsync(member)
            && authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value == await members.GetSecurityStampAsync(member);
    }
}
