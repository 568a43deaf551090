using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Entry;

/// <summary>The names that entry forms choose from.</summary>
public interface IEntryDirectory
{
    /// <summary>The most customers that a search returns.</summary>
    const int MostFound = 20;

    /// <summary>Returns today and the organisation's time zone, currency and calendar.</summary>
    Task<EntryDay> TodayAsync(CancellationToken cancellationToken);

    /// <summary>Returns customers whose name contains what was typed, in whichever letters and digits; those that begin with it come first.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<EntryCustomer>> FindCustomersAsync(Viewer viewer, string typed, CancellationToken cancellationToken);

    /// <summary>Returns the customer, or <see langword="null"/> for one that is not there any more.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<EntryCustomer?> FindCustomerAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns the people at a customer, by name.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<EntryPerson>> PeopleAsync(Viewer viewer, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>Returns the segments that customers have.</summary>
    /// <exception cref="NotAllowedException">The viewer does not enter records.</exception>
    Task<IReadOnlyList<string>> SegmentsAsync(Viewer viewer, CancellationToken cancellationToken);
}
