using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Customers;

/// <summary>Reads the figures of single customers: for lists over any number of them, and for one.</summary>
/// <remarks>A customer is in the answer only where the viewer may read that customer.</remarks>
public interface ICustomerFigures
{
    /// <summary>Returns a page of customers with today's figures, filtered and sorted over all of them.</summary>
    /// <exception cref="NotAllowedException">The viewer reads no customers at all.</exception>
    Task<CustomerFiguresPage> ReadAsync(CustomerQuery query, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns one customer's figures of today, or none when there is no such customer.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read the customer.</exception>
    Task<CustomerFigures?> FindAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default);

    /// <summary>Returns when one customer was active and what they paid, or none when there is no such customer.</summary>
    /// <exception cref="NotAllowedException">The viewer may not read the customer.</exception>
    Task<CustomerHistory?> HistoryAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default);
}
