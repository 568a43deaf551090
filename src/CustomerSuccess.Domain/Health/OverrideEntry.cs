using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Health;

/// <summary>A score that a person wants in place of the computed one.</summary>
/// <param name="Key">The identifier that a new override will have, made with the form: a second submit has the same one and is taken for the first.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Reason">The reason, at least 10 characters.</param>
/// <param name="EndsOn">The day on which the computed score returns by itself.</param>
/// <param name="Replaces">The override in force that the person saw, with the version that they saw; none where there was none.</param>
public sealed record OverrideEntry(Guid Key, CustomerId Customer, decimal Score, string Reason, DateOnly EndsOn, SeenOverride? Replaces);

/// <summary>An override as a person saw it.</summary>
/// <param name="Id">The override.</param>
/// <param name="Version">How often it was saved by then.</param>
public sealed record SeenOverride(Guid Id, int Version);
