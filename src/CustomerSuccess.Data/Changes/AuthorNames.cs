using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Data.Changes;

/// <summary>The names of who wrote: the person, and beside it what the key of the API is called that spoke for the person.</summary>
internal sealed class AuthorNames
{
    private readonly Dictionary<MemberId, string> _people;
    private readonly Dictionary<ApiKeyId, string> _keys;

    private AuthorNames(Dictionary<MemberId, string> people, Dictionary<ApiKeyId, string> keys) => (_people, _keys) = (people, keys);

    public static async Task<AuthorNames> ReadAsync(CustomerSuccessContext context, IReadOnlyCollection<AuditEntry> entries, IEnumerable<MemberId?> others, CancellationToken cancellationToken)
    {
        var members = entries.Select(entry => entry.Member).Concat(others).OfType<MemberId>().Select(member => member.Value).Distinct().ToList();
        var people = await context.Users.Where(user => members.Contains(user.Id)).ToDictionaryAsync(user => new MemberId(user.Id), user => user.DisplayName, cancellationToken);
        return new AuthorNames(people, await KeysAsync(context, entries, cancellationToken));
    }

    /// <summary>Returns what the keys of entries are called.</summary>
    public static async Task<Dictionary<ApiKeyId, string>> KeysAsync(CustomerSuccessContext context, IEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.ApiKeyId).OfType<ApiKeyId>().Distinct().ToList();
        return ids.Count == 0 ? [] : await context.ApiKeys.Where(key => ids.Contains(key.Id)).ToDictionaryAsync(key => key.Id, key => key.Name, cancellationToken);
    }

    public string? Of(MemberId? member) => member is { } known ? _people.GetValueOrDefault(known) : null;

    public string? Of(AuditEntry entry) => entry.ApiKeyId is { } key && _keys.TryGetValue(key, out var name) ? $"{Of(entry.Member)} ({name})" : Of(entry.Member);
}
