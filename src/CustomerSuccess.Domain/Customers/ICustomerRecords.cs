using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Customers;

/// <summary>Reads what is recorded about one customer.</summary>
public interface ICustomerRecords
{
    /// <summary>Returns the records, or none where there is no such customer.</summary>
    /// <remarks>Sensitive notes come without their words; <see cref="CustomerSuccess.Domain.Feedback.IFeedbackNotes.OpenAsync"/> has them.</remarks>
    /// <exception cref="NotAllowedException">The customer is not the viewer's to read.</exception>
    Task<CustomerRecords?> ReadAsync(CustomerId customer, Viewer viewer, CancellationToken cancellationToken = default);
}
