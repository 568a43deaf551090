using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Customers;

/// <summary>Knows records by what programs and files call them: by the system that they came from, or <c>own:</c> and our identifier.</summary>
/// <remarks>It tells identifiers only; whoever reads more by them checks the access there.</remarks>
public interface IRecordNames
{
    /// <summary>Returns the customer of a name, or of our identifier alone; none where there is none.</summary>
    Task<CustomerId?> CustomerAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Returns the names of customers.</summary>
    Task<IReadOnlyDictionary<CustomerId, string>> CustomersAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellationToken = default);

    /// <summary>Returns the plan of a name, or of our identifier alone; none where there is none.</summary>
    Task<PlanId?> PlanAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Returns the member of an e-mail address, or of our identifier; none where there is none.</summary>
    Task<MemberId?> MemberAsync(string name, CancellationToken cancellationToken = default);
}
