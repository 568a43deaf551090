using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Costs;

/// <summary>A cost as somebody wants to enter or correct it.</summary>
/// <param name="EntryKey">The form's key. A second submit of the same form carries the same one and saves nothing.</param>
/// <param name="CategoryId">The kind.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Amount">The amount; above 0 for refunds too.</param>
public sealed record CostEntry(Guid EntryKey, CostCategoryId CategoryId, DateOnly From, DateOnly LastDay, Money Amount)
{
    /// <summary>Gets whether the amount came back.</summary>
    public bool IsRefund { get; init; }

    /// <summary>Gets the share that counts as retention, in hundredths of a percent.</summary>
    public int CountedBasisPoints { get; init; } = 10_000;

    /// <summary>Gets the only customer that it was spent on.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>Gets the only segment that it was spent on.</summary>
    public string? Segment { get; init; }

    /// <summary>Gets what it was for.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the number of the bill.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Gets the programme's name; a new one is made for a name that is not there yet.</summary>
    public string? Programme { get; init; }

    /// <summary>Gets whether the cost is kept although it looks like another, after the warning was shown.</summary>
    public bool AcceptsDuplicate { get; init; }
}
