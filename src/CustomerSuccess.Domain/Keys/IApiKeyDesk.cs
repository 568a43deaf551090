using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Keys;

/// <summary>Shows the keys of the API, makes them and revokes them. It is for administrators.</summary>
public interface IApiKeyDesk
{
    /// <summary>Returns all keys.</summary>
    /// <exception cref="NotAllowedException">The viewer does not manage people.</exception>
    Task<ApiKeyList> ListAsync(Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Makes a key, whose text is in the answer and nowhere else.</summary>
    /// <exception cref="NotAllowedException">The viewer does not manage people.</exception>
    Task<ApiKeyOutcome> MakeAsync(ApiKeyEntry entry, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Refuses a key from now on. A key that is revoked, or not there, stays as it is.</summary>
    /// <exception cref="NotAllowedException">The viewer does not manage people.</exception>
    Task RevokeAsync(ApiKeyId key, Viewer viewer, CancellationToken cancellationToken = default);
}
