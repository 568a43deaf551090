using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Changes;

/// <summary>That records of a customer, or shared records, have changed. Written in the transaction of the change.</summary>
public sealed class RecordChange
{
    /// <summary>Gets the number, given by the database.</summary>
    public long Number { get; init; }

    /// <summary>Gets what has changed.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Gets the customer concerned, or none for shared records.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>Gets the instant, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Gets the database's transaction number, by which readers know that no earlier change is still on its way; 0 where the database has one writer.</summary>
    public long Transaction { get; init; }
}
