using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Data.Exports;

/// <summary>A record with the names of the records that it speaks of, as one query reads them.</summary>
internal sealed class Row<T>
{
    public required T Record { get; init; }

    /// <summary>Gets the record's identifier, by which pages of a list follow each other.</summary>
    public Guid Own { get; init; }

    /// <summary>Gets the customer concerned; none for shared records.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>Gets the customer's name in the system that it came from.</summary>
    public string? Customer { get; init; }

    /// <summary>Gets who looks after the customer, which says who may read the record.</summary>
    public MemberId? ManagerId { get; init; }

    /// <summary>Gets the person's name in the system that it came from.</summary>
    public string? Contact { get; init; }

    public string? Plan { get; init; }

    public string? Survey { get; init; }

    public SurveyWave? Wave { get; init; }

    public string? Category { get; init; }

    public string? Programme { get; init; }

    public string? Reason { get; init; }

    /// <summary>Gets the e-mail address of the member concerned: account manager, owner or author.</summary>
    public string? Member { get; init; }

    /// <summary>Gets the e-mail address of whoever closed it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>Gets the e-mail address of whoever opened it again.</summary>
    public string? ReopenedBy { get; init; }

    public List<CustomerProperty> Properties { get; init; } = [];
}
