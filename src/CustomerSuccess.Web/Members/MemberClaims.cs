using System.Security.Claims;
using CustomerSuccess.Data.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>Puts the name that others see into the session, so that drawing it needs no reading.</summary>
internal sealed class MemberClaims(UserManager<Member> members, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member, IdentityRole<Guid>>(members, roles, options)
{
    public const string DisplayName = "display_name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Member user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName.Length > 0 ? user.DisplayName : user.Email ?? string.Empty));
        return identity;
    }
}
