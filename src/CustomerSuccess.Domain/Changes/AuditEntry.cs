using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Changes;

/// <summary>Who changed which record, when, and what it was before.</summary>
public sealed class AuditEntry
{
    /// <summary>Gets the identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Gets the instant, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Gets who did it; none for the program itself.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Gets the key of the API by which a program did it in the member's name; none for the person.</summary>
    public ApiKeyId? ApiKeyId { get; init; }

    /// <summary>Gets the kind of record.</summary>
    public required string Record { get; init; }

    /// <summary>Gets the record's identifier.</summary>
    public required string RecordKey { get; init; }

    /// <summary>Gets the customer concerned, or none for shared records.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>Gets what was done: added, changed, removed.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the changed values before, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>Gets the changed values after, as JSON.</summary>
    public string? After { get; init; }
}
