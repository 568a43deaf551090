using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Data.Generated;

/// <summary>What made-up company is wanted.</summary>
public sealed record GeneratorOptions
{
    /// <summary>Gets how many customers with a subscription there ever were.</summary>
    public required int Customers { get; init; }

    /// <summary>Gets how many customers there were besides who only buy now and then.</summary>
    public int Buyers { get; init; }

    /// <summary>Gets the seed; the same seed gives the same company.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets over how many months customers are won, watched and asked.</summary>
    public int Months { get; init; } = 36;

    /// <summary>Gets the last day of which something is known.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Gets the instant now, UTC: nothing was entered later.</summary>
    public required DateTime Now { get; init; }

    /// <summary>Gets the currencies that customers pay in; the first is the main one.</summary>
    public IReadOnlyList<Currency> Currencies { get; init; } = [new("USD"), new("EUR"), new("IRR")];

    /// <summary>Gets the account managers that customers are given to, in turn; none leaves customers without one.</summary>
    public IReadOnlyList<(MemberId Id, string Email)> Managers { get; init; } = [];

    /// <summary>Gets whether surveys, feedback, factor values and purchases are made, too, and not only what revenue and churn need.</summary>
    public bool HasDetail { get; init; } = true;
}
