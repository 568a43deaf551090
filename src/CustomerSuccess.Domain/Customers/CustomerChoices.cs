using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Customers;

/// <summary>What a list of customers can be filtered by.</summary>
/// <param name="Segments">The segments that customers have, in order.</param>
/// <param name="Countries">The countries that customers have, in order.</param>
/// <param name="Managers">The people who look after customers, by name.</param>
/// <param name="Plans">The plans, by name.</param>
public sealed record CustomerChoices(
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> Countries,
    IReadOnlyList<ManagerChoice> Managers,
    IReadOnlyList<PlanChoice> Plans);

/// <summary>An account manager to choose.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">The name.</param>
public sealed record ManagerChoice(MemberId Id, string Name);

/// <summary>A plan to choose.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">The name.</param>
public sealed record PlanChoice(PlanId Id, string Name);
