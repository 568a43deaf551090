using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerSuccess.Web.Members;

/// <summary>The person that a page is drawn for, from the session, which ends within a minute after their roles were changed.</summary>
internal sealed class SessionViewers(AuthenticationStateProvider sessions) : IViewers
{
    public async Task<Viewer> CurrentAsync(CancellationToken cancellationToken = default) => AccessPolicies.ViewerOf((await sessions.GetAuthenticationStateAsync()).User)
        ?? throw new NotAllowedException("Nobody is signed in.");

    public async Task<string> NameAsync(CancellationToken cancellationToken = default) => (await sessions.GetAuthenticationStateAsync()).User.FindFirst(MemberClaims.DisplayName)?.Value ?? string.Empty;
}
