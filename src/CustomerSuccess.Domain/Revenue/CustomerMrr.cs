using CustomerSuccess.Domain.Customers;

namespace CustomerSuccess.Domain.Revenue;

/// <summary>What each customer pays a month on a day, in one currency.</summary>
/// <param name="Amounts">The MRR of those who pay, in ten-thousandths of the reporting currency's minor unit; empty when a rate is missing.</param>
/// <param name="MissingRate">A currency without an exchange rate on the day, the first by code; otherwise none.</param>
public sealed record CustomerMrr(IReadOnlyDictionary<CustomerId, long> Amounts, Currency? MissingRate)
{
    /// <summary>Returns the MRR of a day: added by customer and currency, then each sum converted and rounded.</summary>
    public static CustomerMrr Of(IEnumerable<MrrSpan> spans, ExchangeRates rates, Currency currency, DateOnly day)
    {
        var sums = spans.Where(span => span.Amount.TenThousandths != 0 && span.Includes(day))
            .GroupBy(span => (span.CustomerId, span.Amount.Currency))
            .Select(group => (group.Key.CustomerId, group.Key.Currency, Amount: rates.Convert(group.Sum(span => span.Amount.TenThousandths), group.Key.Currency, currency, day))).ToList();
        return sums.Where(sum => sum.Amount is null).Select(sum => sum.Currency.Code).Min(StringComparer.Ordinal) is { } missing
            ? new CustomerMrr(new Dictionary<CustomerId, long>(), new Currency(missing))
            : new CustomerMrr(sums.GroupBy(sum => sum.CustomerId).ToDictionary(customer => customer.Key, customer => customer.Sum(sum => sum.Amount!.Value)), null);
    }
}
