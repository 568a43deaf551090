using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;

namespace CustomerSuccess.Web.Settings.Keys;

/// <summary>A key as an administrator types it.</summary>
public sealed class ApiKeyForm
{
    public string? Name { get; set; }

    public Guid Member { get; set; }

    public HashSet<KeyScope> Scopes { get; } = [KeyScope.ReadFigures, KeyScope.ReadRecords];

    public string? LastDay { get; set; }

    public DateOnly Today { get; init; }

    /// <summary>Gets the day that was typed; none when it is no day.</summary>
    public DateOnly? LastDayRead => TypedDate.TryRead(LastDay, out var day) ? day : null;

    /// <summary>Returns what is asked for.</summary>
    public ApiKeyEntry Entry() => new(
        Name ?? string.Empty,
        new MemberId(Member),
        new KeyScopes(Scopes.Contains(KeyScope.ReadFigures), Scopes.Contains(KeyScope.ReadRecords), Scopes.Contains(KeyScope.WriteRecords)),
        LastDayRead);
}
