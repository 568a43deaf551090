namespace CustomerSuccess.Web.Customers;

/// <summary>What keeping a customer costs.</summary>
/// <param name="Month">The last full month, which the figures are of.</param>
/// <param name="Direct">What was spent on this customer alone.</param>
/// <param name="Shared">The share of what was spent on all.</param>
/// <param name="Total">Both together.</param>
/// <param name="WhyNot">Why one of them is not defined.</param>
/// <param name="Average">What a customer costs on average (CRC).</param>
/// <param name="Lines">The costs of this customer alone, the latest first.</param>
public sealed record CostsView(string Month, string Direct, string Shared, string Total, string? WhyNot, string Average, IReadOnlyList<CostLineView> Lines);

/// <summary>A cost.</summary>
public sealed record CostLineView(string What, string Sub, string Amount);
