namespace CustomerSuccess.Domain.Health;

/// <summary>A raw value of a factor on a day, recorded or computed.</summary>
/// <param name="Factor">The factor's code.</param>
/// <param name="Value">The value, in the factor's own unit.</param>
/// <param name="On">The day that it is true of.</param>
public sealed record FactorReading(string Factor, decimal Value, DateOnly On)
{
    /// <summary>Returns the recorded values that count on a day: of each factor the one of the latest day up to it, and of one day the one entered last.</summary>
    /// <param name="values">Every recorded value of one customer, in any order.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<FactorReading> LatestOf(IEnumerable<FactorValue> values, DateOnly day) =>
    [
        .. values.Where(value => value.On <= day)
            .GroupBy(value => value.Factor)
            .Select(factor => factor.OrderBy(value => value.On).ThenBy(value => value.EnteredAt).ThenBy(value => value.Id.Value).Last())
            .Select(value => new FactorReading(value.Factor, value.Value, value.On)),
    ];
}
