using System.Text.Json;
using CustomerSuccess.Domain.Figures;
using CustomerSuccess.Domain.Policies;

namespace CustomerSuccess.Web.Api.Figures.Measured;

/// <summary>A number that a figure is made of, or that belongs beside it.</summary>
/// <param name="Name">Its name in answers and in the formula.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Means">What it is.</param>
/// <param name="List">The list of customers behind it, where there is one.</param>
internal sealed record PartInfo(string Name, PartUnit Unit, string Means, FigurePart? List = null)
{
    /// <summary>Returns the name of a list in addresses, such as <c>active-at-start</c>.</summary>
    public static string SlugOf(FigurePart list) => JsonNamingPolicy.KebabCaseLower.ConvertName(list.ToString());
}

/// <summary>A part with how it is read from a result.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Info">The part.</param>
/// <param name="Of">Reads it, by the definitions of its period.</param>
internal sealed record MetricPart<T>(PartInfo Info, Func<T, MetricPolicies, Figure> Of);

/// <summary>A part with its value.</summary>
/// <param name="Info">The part.</param>
/// <param name="Value">The value, or why it has none.</param>
internal sealed record PartValue(PartInfo Info, Figure Value);
