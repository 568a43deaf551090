using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Keys;

/// <summary>Keeps the keys of the API.</summary>
public sealed class ApiKeyDesk(IDbContextFactory<CustomerSuccessContext> contexts, TimeProvider time) : IApiKeyDesk
{
    public async Task<ApiKeyList> ListAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        Require(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var members = await context.Users.AsNoTracking().ToDictionaryAsync(member => new MemberId(member.Id), cancellationToken);
        var keys = await context.ApiKeys.AsNoTracking().ToListAsync(cancellationToken);
        var day = await BusinessDay.ReadAsync(context, time, cancellationToken);
        return new ApiKeyList(
            [.. keys.Select(key => Line(key, members.GetValueOrDefault(key.MemberId), now)).OrderBy(line => line.State).ThenByDescending(line => line.MadeAt)],
            [.. members.Where(member => !member.Value.IsKeptOut()).Select(member => new ApiKeyMember(member.Key, KeyMembers.NameOf(member.Value))).OrderBy(member => member.Name, StringComparer.CurrentCulture)],
            day.Today,
            day.Zone);
    }

    public async Task<ApiKeyOutcome> MakeAsync(ApiKeyEntry entry, Viewer viewer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        var day = await BusinessDay.ReadAsync(context, time, cancellationToken);
        if (await FaultsAsync(context, entry, day.Today, cancellationToken) is { Count: > 0 } faults)
        {
            return new ApiKeyOutcome.Refused(faults);
        }

        var text = KeyText.New();
        var ends = entry.LastDay is { } last ? BusinessDay.StartOf(last.AddDays(1), day.Zone) : (DateTime?)null;
        var key = KeyText.Record(text, entry.Name.Trim(), entry.Member, entry.Scopes, time.GetUtcNow().UtcDateTime, ends);
        context.Add(key);
        await context.SaveChangesAsync(cancellationToken);
        return new ApiKeyOutcome.Made(key.Id, text);
    }

    public async Task RevokeAsync(ApiKeyId key, Viewer viewer, CancellationToken cancellationToken = default)
    {
        Require(viewer);
        await using var context = await contexts.CreateForAsync(viewer, cancellationToken);
        if (await context.ApiKeys.SingleOrDefaultAsync(one => one.Id == key, cancellationToken) is { RevokedAt: null } found)
        {
            found.RevokedAt = time.GetUtcNow().UtcDateTime;
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private static void Require(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.ManagesPeople)
        {
            throw new NotAllowedException("Managing keys of the API.");
        }
    }

    private static async Task<IReadOnlyList<ApiKeyFault>> FaultsAsync(CustomerSuccessContext context, ApiKeyEntry entry, DateOnly today, CancellationToken cancellationToken)
    {
        var id = entry.Member.Value;
        var member = await context.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, cancellationToken);
        (bool IsWrong, ApiKeyFault Fault)[] looked =
        [
            (string.IsNullOrWhiteSpace(entry.Name), ApiKeyFault.NameIsMissing),
            (entry.Name?.Trim().Length > ApiKeyEntry.LongestName, ApiKeyFault.NameIsTooLong),
            (entry.Scopes.IsNone, ApiKeyFault.ScopesAreMissing),
            (member is null || member.IsKeptOut(), ApiKeyFault.MemberIsUnknown),
            (entry.LastDay < today, ApiKeyFault.LastDayIsOver),
        ];
        return [.. looked.Where(one => one.IsWrong).Select(one => one.Fault)];
    }

    private static ApiKeyLine Line(ApiKey key, Member? member, DateTime now) => new(
        key.Id,
        key.Name,
        key.MemberId,
        member is null ? null : KeyMembers.NameOf(member),
        member is null || member.IsKeptOut(),
        key.Prefix,
        key.Scopes,
        key.StateAt(now),
        key.MadeAt,
        key.ExpiresAt,
        key.LastUsedAt);
}
