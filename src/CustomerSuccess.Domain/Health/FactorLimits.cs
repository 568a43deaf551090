namespace CustomerSuccess.Domain.Health;

/// <summary>Which values of a built-in factor make sense. Factors of a company's own have no limits.</summary>
/// <param name="Least">The least value; none for no limit.</param>
/// <param name="Most">The greatest value; none for no limit.</param>
public sealed record FactorLimits(decimal? Least, decimal? Most)
{
    /// <summary>Returns the limits of a factor.</summary>
    public static FactorLimits Of(string factor) => factor switch
    {
        HealthFactors.Outcome or HealthFactors.PainPoint => new(0, 100),
        HealthFactors.BusinessEffect => new(-2, 2),
        HealthFactors.GrowthSignals => new(0, 4),
        HealthFactors.Relationship => new(1, 5),
        HealthFactors.ProductUse or HealthFactors.ProductUseNorm or HealthFactors.FinancialStanding or HealthFactors.SupportLoad => new(0, null),
        HealthFactors.OwnCustomers => new(-100, null),
        _ => new(null, null),
    };

    /// <summary>Tells whether <paramref name="value"/> lies within the limits, which are allowed themselves.</summary>
    public bool Include(decimal value) => !(value < Least) && !(value > Most);
}
