using CustomerSuccess.Domain.Activity;
using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>How the recurring revenue of one customer moved between the day before a period and its last day.</summary>
/// <remarks>
/// Amounts are whole ten-thousandths of the reporting currency's minor unit. The revenue of a day is added by currency, then each sum is
/// converted and rounded. With MRR on both days, the change is measured at the rates of the first, and the rest is the currency's doing.
/// </remarks>
/// <param name="CustomerId">The customer.</param>
/// <param name="Kind">The class of the movement.</param>
/// <param name="Opening">MRR on the day before the period, at its rates.</param>
/// <param name="Closing">MRR on the last day, at its rates.</param>
/// <param name="Change">What the class counts: negative for contraction and churn.</param>
/// <param name="CurrencyEffect">What moved only because an exchange rate did.</param>
/// <param name="MissingRate">A currency whose rate is needed and not known, the first by code; then all amounts are 0.</param>
public sealed record CustomerMovement(CustomerId CustomerId, MovementKind Kind, long Opening, long Closing, long Change, long CurrencyEffect, Currency? MissingRate)
{
    /// <summary>Returns the movement of one customer.</summary>
    /// <param name="spans">Every MRR span of the customer in the slice, from the first.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="period">The days measured.</param>
    /// <param name="returnIsNewAfterMonths">After how many months away a return counts as new; none for never.</param>
    /// <exception cref="ArgumentException"><paramref name="spans"/> is empty.</exception>
    public static CustomerMovement Of(IReadOnlyList<MrrSpan> spans, ExchangeRates rates, Currency currency, Period period, int? returnIsNewAfterMonths = null)
    {
        if (spans.Count == 0)
        {
            throw new ArgumentException("A customer without MRR has no movement.", nameof(spans));
        }

        var (first, last) = (AmountsOn(spans, period.DayBefore), AmountsOn(spans, period.LastDay));
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        long At(Dictionary<Currency, long> amounts, DateOnly day) => amounts.Sum(amount =>
        {
            var converted = rates.Convert(amount.Value, amount.Key, currency, day);
            _ = converted is null && missing.Add(amount.Key.Code);
            return converted ?? 0;
        });

        var (opening, closing) = (At(first, period.DayBefore), At(last, period.LastDay));
        var unmoved = first.Count > 0 && last.Count > 0 ? At(last, period.DayBefore) : closing;
        var kind = KindOf(spans, period, first.Count > 0, last.Count > 0, unmoved - opening, returnIsNewAfterMonths);
        return missing.Count > 0
            ? new CustomerMovement(spans[0].CustomerId, kind, 0, 0, 0, 0, new Currency(missing.Min!))
            : new CustomerMovement(spans[0].CustomerId, kind, opening, closing, unmoved - opening, closing - unmoved, null);
    }

    private static Dictionary<Currency, long> AmountsOn(IEnumerable<MrrSpan> spans, DateOnly day) => spans
        .Where(span => span.Amount.TenThousandths != 0 && span.Includes(day))
        .GroupBy(span => span.Amount.Currency)
        .ToDictionary(group => group.Key, group => group.Sum(span => span.Amount.TenThousandths));

    private static MovementKind KindOf(IReadOnlyList<MrrSpan> spans, Period period, bool hadMrr, bool hasMrr, long change, int? returnIsNewAfterMonths) => (hadMrr, hasMrr) switch
    {
        (true, true) => change > 0 ? MovementKind.Expansion : change < 0 ? MovementKind.Contraction : MovementKind.None,
        (true, false) => MovementKind.Churn,
        (false, true) => IsNew(spans, period, returnIsNewAfterMonths) ? MovementKind.New : MovementKind.Reactivation,
        (false, false) => MovementKind.None,
    };

    private static bool IsNew(IReadOnlyList<MrrSpan> spans, Period period, int? returnIsNewAfterMonths)
    {
        var paid = spans.Where(span => span.Amount.TenThousandths != 0).ToList();
        var left = paid.Where(span => span.From < period.Start).Max(span => span.Until);
        var back = paid.Where(span => span.From >= period.Start).Min(span => span.From);
        return left is not { } gone || LateReturn.IsNew(gone, back, returnIsNewAfterMonths);
    }
}

/// <summary>The classes of movements of recurring revenue.</summary>
public enum MovementKind
{
    /// <summary>None: the same MRR on both days, or none on either. A currency effect may still be there.</summary>
    None,

    /// <summary>MRR for the first time.</summary>
    New,

    /// <summary>MRR again.</summary>
    Reactivation,

    /// <summary>More than before.</summary>
    Expansion,

    /// <summary>Less than before.</summary>
    Contraction,

    /// <summary>No MRR any more.</summary>
    Churn,
}
