using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Health;

namespace CustomerSuccess.Domain.Customers;

/// <summary>Which customers a list shows, and in what order.</summary>
public sealed record CustomerQuery
{
    /// <summary>Gets the slice: segments, managers, countries; with plans or currencies, customers whose MRR of today has one of them.</summary>
    public Filter Filter { get; init; } = Filter.All;

    /// <summary>Gets what the name has to hold, in any spelling that <see cref="FoldedText"/> makes one; none for all.</summary>
    public string? Search { get; init; }

    /// <summary>Gets whether customers of today, former ones, or all are meant.</summary>
    public CustomerStanding Standing { get; init; } = CustomerStanding.Active;

    /// <summary>Gets the signs that each customer must show, all of them.</summary>
    public IReadOnlyCollection<CustomerSign> Signs { get; init; } = [];

    /// <summary>Gets the bands of health that are meant; none for all.</summary>
    public IReadOnlyCollection<HealthBand> Bands { get; init; } = [];

    /// <summary>Gets what the list is sorted by.</summary>
    public CustomerSort Sort { get; init; } = CustomerSort.Need;

    /// <summary>Gets whether the greatest, latest or last comes first. Customers without the value come last either way.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Gets how many customers come before the page.</summary>
    public int Skip { get; init; }

    /// <summary>Gets how many customers the page has at most.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>Whether a customer is one today.</summary>
public enum CustomerStanding
{
    /// <summary>Active today.</summary>
    Active,

    /// <summary>Active once, not today.</summary>
    Former,

    /// <summary>Every customer on record, those who never were active among them.</summary>
    All,
}

/// <summary>What a list is sorted by.</summary>
public enum CustomerSort
{
    /// <summary>Who needs us most: (100 − health) × MRR. A customer without a score counts as 0, and comes by MRR.</summary>
    Need,

    /// <summary>The name, by its folded form.</summary>
    Name,

    /// <summary>MRR of today.</summary>
    Mrr,

    /// <summary>The health score.</summary>
    Health,

    /// <summary>How the health score changed over 30 days.</summary>
    HealthChange,

    /// <summary>The day of the last answer or note.</summary>
    LastContact,

    /// <summary>The last answer's score.</summary>
    LastAnswer,

    /// <summary>The next renewal.</summary>
    Renewal,

    /// <summary>The day since which the customer is active.</summary>
    ActiveSince,

    /// <summary>The segment, by its folded form.</summary>
    Segment,

    /// <summary>The share of the health score's weight that has data.</summary>
    Coverage,

    /// <summary>The account manager, by name.</summary>
    Manager,

    /// <summary>How many actions are still to be done.</summary>
    OpenActions,
}

/// <summary>What asks for attention, as the chips above a list offer it.</summary>
public enum CustomerSign
{
    /// <summary>The health score is in the lowest band.</summary>
    AtRisk,

    /// <summary>The health score fell by 10 points or more in 30 days.</summary>
    Dropped,

    /// <summary>No answer and no note in the last 30 days.</summary>
    NoContact,

    /// <summary>Renews within 90 days from today.</summary>
    RenewsSoon,

    /// <summary>The last answer, at most 90 days old, was 6 or less.</summary>
    Detractor,

    /// <summary>No answer, note or factor value in the last 90 days.</summary>
    StaleData,

    /// <summary>An action is still to be done although the day on which it was due is over.</summary>
    ActionOverdue,
}
