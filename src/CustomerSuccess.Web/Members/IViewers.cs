using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Members;

/// <summary>Tells a page on whose behalf it reads and writes.</summary>
public interface IViewers
{
    /// <summary>Returns the person who is signed in, with their roles of now.</summary>
    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    Task<Viewer> CurrentAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns the name that others see of the person who is signed in.</summary>
    Task<string> NameAsync(CancellationToken cancellationToken = default);
}
