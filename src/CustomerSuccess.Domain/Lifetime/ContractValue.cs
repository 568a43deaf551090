namespace CustomerSuccess.Domain.Lifetime;

/// <summary>What a customer under contract is worth today: a margin each period, kept with a constant chance, discounted.</summary>
public static class ContractValue
{
    /// <summary>Returns <c>r ÷ (1 + i − r)</c>, what a margin is multiplied by when the first is earned after the first renewal (Gupta and Lehmann 2003).</summary>
    /// <param name="retention">The share r that stays from one period to the next, 0 to 1.</param>
    /// <param name="discount">The discount i of one period; not negative. Not defined when all stay for ever and nothing is discounted.</param>
    public static Figure MarginMultiple(decimal retention, decimal discount)
    {
        Check(retention, discount);
        return Figure.Ratio(retention, 1 + discount - retention, ifNothing: WhyNot.NoChurn);
    }

    /// <summary>Returns <c>(1 + d) ÷ (1 + d − r)</c>, what it is multiplied by when the first is earned at once (Farris et al., Marketing Metrics).</summary>
    /// <param name="retention">The share r that stays from one period to the next, 0 to 1.</param>
    /// <param name="discount">The discount d of one period; not negative. Not defined when all stay for ever and nothing is discounted.</param>
    public static Figure MultipleFromNow(decimal retention, decimal discount)
    {
        Check(retention, discount);
        return Figure.Ratio(1 + discount, 1 + discount - retention, ifNothing: WhyNot.NoChurn);
    }

    /// <summary>Returns <c>(M − R) × (1 + d) ÷ (1 + d − r)</c>: the margin M less what keeping the customer costs R, each period.</summary>
    public static Figure Of(decimal margin, decimal retentionCost, decimal retention, decimal discount) =>
        MultipleFromNow(retention, discount).Then(multiple => new Figure.Defined((margin - retentionCost) * multiple));

    private static void Check(decimal retention, decimal discount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retention);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(retention, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
    }
}
