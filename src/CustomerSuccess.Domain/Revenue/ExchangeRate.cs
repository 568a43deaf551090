namespace CustomerSuccess.Domain.Revenue;

/// <summary>What one main unit of a currency is worth in another from a day on, until the next rate of the pair.</summary>
public sealed class ExchangeRate
{
    /// <summary>Gets the currency that is converted.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Gets the currency that it is converted into.</summary>
    public required Currency Into { get; init; }

    /// <summary>Gets the first day of the rate.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Gets or sets the worth of one main unit; above 0.</summary>
    public required decimal Rate { get; set; }
}
