using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Keys;

/// <summary>Looks keys up by their hash.</summary>
public sealed class ApiKeyGate(IDbContextFactory<CustomerSuccessContext> contexts, KeyUses uses, TimeProvider time) : IApiKeyGate
{
    public async Task<KeyAdmission> AdmitAsync(string text, CancellationToken cancellationToken = default)
    {
        var (hash, now) = (KeyText.HashOf(text), time.GetUtcNow().UtcDateTime);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(one => one.KeyHash == hash, cancellationToken);
        if (RefusalOf(key, now) is { } refusal)
        {
            return new KeyAdmission.Refused(refusal);
        }

        var id = key!.MemberId.Value;
        if (await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, cancellationToken) is not { } member || member.IsKeptOut())
        {
            return new KeyAdmission.Refused(KeyRefusal.MemberIsKeptOut);
        }

        var viewer = new Viewer(key.MemberId, await KeyMembers.RolesAsync(context, key.MemberId, cancellationToken)) { Scopes = key.Scopes, Key = key.Id };
        uses.Note(key.Id, key.LastUsedAt, now);
        return new KeyAdmission.Admitted(key.Id, key.Name, KeyMembers.NameOf(member), key.ExpiresAt, viewer);
    }

    private static KeyRefusal? RefusalOf(ApiKey? key, DateTime now) => key?.StateAt(now) switch
    {
        KeyState.Active => null,
        KeyState.Expired => KeyRefusal.Expired,
        KeyState.Revoked => KeyRefusal.Revoked,
        _ => KeyRefusal.Unknown,
    };
}
