using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>Expansion MRR as the articles define it (R5.3): revenue of the period from non-recurring purchases, by kind.</summary>
/// <param name="Period">The days measured.</param>
/// <param name="Currency">The reporting currency; amounts are in its minor unit, each purchase converted at the rate of its day and rounded half to even.</param>
/// <param name="ByKind">The revenue of each kind that counts as expansion; ordinary purchases are not here.</param>
/// <param name="Ordinary">The revenue from ordinary purchases, which is no expansion.</param>
/// <param name="Purchases">How many purchases count as expansion.</param>
/// <param name="Customers">How many customers made them.</param>
/// <param name="MissingRate">A currency without an exchange rate on a day of purchase, by which no amount here is defined; otherwise none.</param>
public sealed record OneOffRevenue(Period Period, Currency Currency, IReadOnlyDictionary<PurchaseKind, long> ByKind, long Ordinary, int Purchases, int Customers, Currency? MissingRate);
