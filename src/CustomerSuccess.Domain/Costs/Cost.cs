using CustomerSuccess.Domain.Changes;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Domain.Costs;

/// <summary>Money spent on keeping customers, on a day or evenly over a span of days.</summary>
public sealed class Cost : IVersioned
{
    /// <summary>Gets the identifier.</summary>
    public required CostId Id { get; init; }

    /// <summary>Gets or sets the category.</summary>
    public required CostCategoryId CategoryId { get; set; }

    /// <summary>Gets or sets the programme.</summary>
    public ProgrammeId? ProgrammeId { get; set; }

    /// <summary>Gets or sets the first day.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Gets or sets the day after the last; the next day for a cost of one day.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>Gets or sets the amount in minor units; never negative, see <see cref="IsRefund"/>.</summary>
    public required long AmountMinor { get; set; }

    /// <summary>Gets or sets the currency.</summary>
    public required Currency Currency { get; set; }

    /// <summary>Gets or sets whether the amount came back, and is taken off.</summary>
    public bool IsRefund { get; set; }

    /// <summary>Gets or sets the share that counts as retention, in hundredths of a percent.</summary>
    public int CountedBasisPoints { get; set; } = 10_000;

    /// <summary>Gets or sets the only customer that it was spent on.</summary>
    public CustomerId? CustomerId { get; set; }

    /// <summary>Gets or sets the only segment that it was spent on.</summary>
    public string? Segment { get; set; }

    /// <summary>Gets or sets what it was for.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the number of the bill.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Gets the instant of entry, UTC.</summary>
    public DateTime EnteredAt { get; init; }

    /// <summary>Gets who entered it.</summary>
    public MemberId? EnteredBy { get; init; }

    /// <summary>Gets the form's key: a second submit of the same form has the same one and is refused by the database.</summary>
    public Guid EntryKey { get; init; } = Guid.CreateVersion7();

    /// <summary>Gets or sets whether the entry was undone.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Gets or sets its name in the system that it came from, unique among its kind; a second import finds it by this.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Gets or sets how often the record was saved.</summary>
    public int Version { get; set; }
}
