namespace CustomerSuccess.Domain.Closing;

/// <summary>A headline as it was reported when its month was closed, with the numbers that it came of.</summary>
/// <param name="Metric">The metric's name in the catalogue, such as <c>churn-rate</c>.</param>
/// <param name="Value">The value, unrounded and in the metric's unit; none where it was not defined.</param>
/// <param name="WhyNot">Why it was not defined; none where it was.</param>
/// <param name="Currency">The code of the currency, where the unit is money.</param>
/// <param name="Parts">What the value came of, by name: counts, and amounts in ten-thousandths of a minor unit.</param>
public sealed record ClosedFigure(string Metric, decimal? Value, WhyNot? WhyNot, string? Currency, IReadOnlyDictionary<string, decimal> Parts)
{
    /// <summary>Returns a figure to be kept.</summary>
    public static ClosedFigure Of(string metric, Figure figure, Currency? currency, params IEnumerable<(string Name, decimal Value)> parts) => new(
        metric,
        figure is Figure.Defined some ? some.Value : null,
        figure is Figure.NotDefined none ? none.Reason : null,
        currency?.Code,
        parts.ToDictionary(part => part.Name, part => part.Value));
}
