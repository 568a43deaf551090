using CustomerSuccess.Domain.Keys;

namespace CustomerSuccess.Domain.Repeats;

/// <summary>Knows a request again by the name that its sender gave it.</summary>
public interface IRememberedRequests
{
    /// <summary>Begins a request, unless one of this name came within <see cref="RememberedRequestRules.KeptFor"/>.</summary>
    /// <returns><see langword="null"/> when it is begun, or the earlier one.</returns>
    Task<RememberedRequest?> BeginAsync(ApiKeyId key, string name, string asked, CancellationToken cancellationToken = default);

    /// <summary>Keeps the answer of a request that was begun.</summary>
    Task FinishAsync(ApiKeyId key, string name, RememberedAnswer answer, CancellationToken cancellationToken = default);

    /// <summary>Forgets a request that has changed nothing, so that it may be tried again.</summary>
    Task ForgetAsync(ApiKeyId key, string name, CancellationToken cancellationToken = default);
}

/// <summary>An answer to keep.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type; none for an answer without a body.</param>
/// <param name="Location">The address of what was made.</param>
/// <param name="Body">The body.</param>
public sealed record RememberedAnswer(int Status, string? ContentType, string? Location, string Body);

/// <summary>How long requests are remembered.</summary>
public static class RememberedRequestRules
{
    /// <summary>Gets how long an answer is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromHours(24);

    /// <summary>Gets after which time a request without an answer counts as broken off, so that its name can be used again.</summary>
    public static TimeSpan BrokenOffAfter { get; } = TimeSpan.FromMinutes(10);
}
