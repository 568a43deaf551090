using CustomerSuccess.Domain.Catalogue;
using CustomerSuccess.Web.Api.Figures.Measured;

namespace CustomerSuccess.Web.Api.Figures.Answers;

/// <summary>The metrics there are.</summary>
/// <param name="Items">The metrics, in the order of the catalogue.</param>
internal sealed record MetricsAnswer(IReadOnlyList<MetricAnswer> Items);

/// <summary>A metric.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">What its value is counted in; money is minor units of the reporting currency.</param>
/// <param name="Good">Which way is good news.</param>
/// <param name="Formula">Its formula in the names of its parts.</param>
/// <param name="Documentation">Where its definition is written down.</param>
/// <param name="Parts">The numbers that come with it.</param>
/// <param name="Policies">The definitions that it depends on, which an address may put others in place of.</param>
internal sealed record MetricAnswer(
    string Slug,
    string Name,
    MetricUnit Unit,
    GoodDirection Good,
    string Formula,
    string Documentation,
    IReadOnlyList<PartAnswer> Parts,
    IReadOnlyList<PolicyAnswer> Policies);

/// <summary>A number that comes with a metric.</summary>
/// <param name="Name">Its name in answers.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Means">What it is.</param>
/// <param name="List">The list of customers behind it, where there is one: <c>/metrics/{slug}/lists/{list}</c>.</param>
internal sealed record PartAnswer(string Name, PartUnit Unit, string Means, string? List);

/// <summary>A definition.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Means">What it decides.</param>
/// <param name="Values">What it can be.</param>
internal sealed record PolicyAnswer(string Name, string Means, string Values);
