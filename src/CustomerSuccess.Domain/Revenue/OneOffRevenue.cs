using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>Expansion MRR as the articles define it (R5.3): revenue of the period from non-recurring purchases, by kind.</summary>
/// <param name="Period">The days measured.</param>
/// <param name="Currency">The reporting currency; amounts are in its minor unit, each purchase converted at the rate of its day and rounded half to even.</param>
/// <param name="ByKind">The revenue of each kind that counts as expansion; each has its entry. Refunds are taken off the kind they are of.</param>
/// <param name="Ordinary">The revenue from ordinary purchases, which is no expansion.</param>
/// <param name="Purchases">How many purchases count as expansion; refunds are not counted.</param>
/// <param name="Customers">How many customers made them.</param>
/// <param name="MissingRate">A currency without an exchange rate on a day of purchase, the first by code: then no amount here is defined, and amounts are 0; otherwise none.</param>
public sealed record OneOffRevenue(Period Period, Currency Currency, IReadOnlyDictionary<PurchaseKind, long> ByKind, long Ordinary, int Purchases, int Customers, Currency? MissingRate)
{
    /// <summary>Gets the kinds that count as expansion.</summary>
    public static IReadOnlyList<PurchaseKind> ExpansionKinds { get; } = [PurchaseKind.Upsell, PurchaseKind.CrossSell, PurchaseKind.LoyaltyProgramme, PurchaseKind.OneOff];

    /// <summary>Gets expansion MRR by the articles in minor units: the sum over the kinds; not defined in a period without such purchases or refunds of them.</summary>
    public Figure TotalMinor => MissingRate is not null ? new Figure.NotDefined(WhyNot.NoExchangeRate)
        : Purchases == 0 && ByKind.Values.All(amount => amount == 0) ? new Figure.NotDefined(WhyNot.NoPurchases)
        : new Figure.Defined(ByKind.Values.Sum());

    /// <summary>Returns the one-off revenue of a period.</summary>
    /// <param name="purchases">Every purchase of the slice, in any order.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="period">The days measured; a purchase belongs to its day.</param>
    public static OneOffRevenue Of(IEnumerable<Purchase> purchases, ExchangeRates rates, Currency currency, Period period)
    {
        var bought = purchases.Where(purchase => period.Contains(purchase.On))
            .Select(purchase => (Purchase: purchase, Amount: rates.Convert(purchase.AmountMinor, purchase.Currency, currency, purchase.On))).ToList();
        var missing = bought.Where(line => line.Amount is null).Select(line => line.Purchase.Currency.Code).Min(StringComparer.Ordinal);
        long Sum(PurchaseKind kind) => missing is null ? bought.Where(line => line.Purchase.Kind == kind).Sum(line => line.Amount!.Value) : 0;
        var expansion = bought.Select(line => line.Purchase).Where(purchase => purchase.Kind is not PurchaseKind.Ordinary && purchase.AmountMinor >= 0).ToList();
        return new OneOffRevenue(
            period,
            currency,
            ExpansionKinds.ToDictionary(kind => kind, Sum),
            Sum(PurchaseKind.Ordinary),
            expansion.Count,
            expansion.Select(purchase => purchase.CustomerId).Distinct().Count(),
            missing is null ? null : new Currency(missing));
    }
}
