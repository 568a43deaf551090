using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Costs;

/// <summary>A cost that was entered, with the names that a list of entries shows.</summary>
/// <param name="Id">The cost.</param>
/// <param name="Version">How often it was saved; a correction names the one that it has seen.</param>
/// <param name="CategoryId">The kind.</param>
/// <param name="Days">The days that it is spread over.</param>
/// <param name="Amount">The amount, above 0 for refunds too.</param>
/// <param name="EnteredAt">The instant of entry, UTC.</param>
/// <param name="EnteredBy">Who entered it.</param>
public sealed record EnteredCost(CostId Id, int Version, CostCategoryId CategoryId, Period Days, Money Amount, DateTime EnteredAt, MemberId? EnteredBy)
{
    /// <summary>Gets whether the amount came back.</summary>
    public bool IsRefund { get; init; }

    /// <summary>Gets the share that counts as retention, in hundredths of a percent.</summary>
    public int CountedBasisPoints { get; init; }

    /// <summary>Gets the only customer that it was spent on.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>Gets that customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Gets the only segment that it was spent on.</summary>
    public string? Segment { get; init; }

    /// <summary>Gets what it was for.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the number of the bill.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Gets the programme's name.</summary>
    public string? Programme { get; init; }

    /// <summary>Gets whether the entry was undone.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>Costs that one person entered.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">The newest of them first.</param>
public sealed record EnteredCosts(int Count, IReadOnlyList<EnteredCost> Lines);
