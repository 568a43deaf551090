using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Customers;

/// <summary>A company or person who buys.</summary>
public sealed class Customer : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required CustomerId Id { get; init; }

    /// <summary>Gets or sets the name as it is shown.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the folded name by which the customer is searched; the context keeps it.</summary>
    public string SearchKey { get; private set; } = string.Empty;

    /// <summary>Gets the name's place in Persian alphabetical order, the same in both databases; the context keeps it.</summary>
    public byte[] SortKey { get; private set; } = [];

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets the segment, such as Large.</summary>
    public string? Segment { get; set; }

    /// <summary>Gets or sets the ISO 3166 country, two letters.</summary>
    public string? Country { get; set; }

    /// <summary>Gets or sets the account manager.</summary>
    public MemberId? ManagerId { get; set; }

    /// <summary>Gets or sets the day on which the customer signed up.</summary>
    public DateOnly? SignedUpOn { get; set; }

    /// <summary>Gets or sets the day from which a person marked a purchase-only customer as lost.</summary>
    public DateOnly? MarkedLostOn { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }

    /// <summary>Brings the search key and the sort key in line with the name.</summary>
    public void Fold() => (SearchKey, SortKey) = (FoldedText.Of(Name), SortedText.KeyOf(Name));
}
