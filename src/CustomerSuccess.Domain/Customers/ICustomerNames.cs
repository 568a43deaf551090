using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Customers;

/// <summary>Finds customers by name, without any figure, and says what a list of customers can be filtered by.</summary>
public interface ICustomerNames
{
    /// <summary>Returns a page of the customers whose name has every word of <paramref name="search"/>, in any spelling that folds to the same, by name.</summary>
    /// <remarks>Account managers find their own customers only; staff, leads and administrators find all.</remarks>
    /// <param name="search">What people typed; empty for all.</param>
    /// <param name="skip">How many rows come before the page.</param>
    /// <param name="take">How many rows the page has at most.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotAllowedException">The viewer may not see customers at all.</exception>
    Task<CustomerNamePage> FindAsync(string? search, int skip, int take, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns what a list can be filtered by, as far as the viewer may read customers.</summary>
    /// <exception cref="NotAllowedException">The viewer may not see customers at all.</exception>
    Task<CustomerChoices> ChoicesAsync(Viewer viewer, CancellationToken cancellationToken = default);
}
