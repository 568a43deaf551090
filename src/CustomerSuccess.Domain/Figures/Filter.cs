using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Figures;

/// <summary>Which part of the company a figure is of. An empty list means all.</summary>
/// <remarks>
/// Segment, manager and country choose customers. Plan and currency choose subscriptions, so that a customer who moves from one
/// plan to another is churn in the slice of the first and new in that of the second; purchases are chosen by their currency.
/// </remarks>
public sealed record Filter
{
    /// <summary>Gets the filter that lets everything through.</summary>
    public static Filter All { get; } = new();

    /// <summary>Gets the segments.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Gets the account managers.</summary>
    public IReadOnlyList<MemberId> Managers { get; init; } = [];

    /// <summary>Gets the countries.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Gets the plans.</summary>
    public IReadOnlyList<PlanId> Plans { get; init; } = [];

    /// <summary>Gets the currencies of subscriptions and purchases.</summary>
    public IReadOnlyList<Currency> Currencies { get; init; } = [];

    /// <summary>Gets whether the filter chooses among subscriptions, and not only among customers.</summary>
    public bool ChoosesSubscriptions => Plans.Count > 0 || Currencies.Count > 0;
}
