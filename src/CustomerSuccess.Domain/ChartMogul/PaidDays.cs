using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.ChartMogul;

/// <summary>Days on which a term of a subscription brings recurring revenue.</summary>
/// <remarks>
/// ChartMogul keeps an account in one currency and no movement comes of an exchange rate: a term in another currency is converted once,
/// at the rate of its first day.
/// </remarks>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day without it, or <see langword="null"/> while it goes on.</param>
/// <param name="Cents">The revenue a month in hundredths of the reporting currency's main unit; above 0.</param>
public sealed record PaidDays(CustomerId CustomerId, DateOnly From, DateOnly? Until, long Cents)
{
    /// <summary>Tells whether <paramref name="day"/> is one of them.</summary>
    public bool Includes(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>Returns the days of terms, leaving out those that bring nothing.</summary>
    /// <param name="terms">The terms, in any order.</param>
    /// <param name="rates">The exchange rates.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <exception cref="MissingRateException">A rate is needed and not known.</exception>
    public static IEnumerable<PaidDays> Of(IEnumerable<SubscriptionTerm> terms, ExchangeRates rates, Currency currency) => terms
        .Where(term => term.Until is null || term.Until > term.From)
        .Select(term => new PaidDays(term.CustomerId, term.From, term.Until, Converted(MonthlyCents.Of(term), term.Currency, term.From, rates, currency)))
        .Where(days => days.Cents > 0);

    /// <summary>Returns hundredths of a currency in the reporting currency, at the rate of a day.</summary>
    /// <exception cref="MissingRateException">The rate is not known.</exception>
    public static long Converted(long cents, Currency from, DateOnly on, ExchangeRates rates, Currency into)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return from == into || cents == 0 ? cents
            : rates.Of(from, into, on) is { } rate ? ChartMogul.Cents.Rounded(cents * rate)
            : throw new MissingRateException(from, on);
    }
}

/// <summary>A figure needs an exchange rate that nobody recorded.</summary>
/// <param name="currency">The currency.</param>
/// <param name="on">The day.</param>
public sealed class MissingRateException(Currency currency, DateOnly on) : Exception($"No exchange rate of {currency} is known on {on:o}.")
{
    /// <summary>Gets the currency without a rate.</summary>
    public Currency Currency { get; } = currency;

    /// <summary>Gets the day on which it is needed.</summary>
    public DateOnly On { get; } = on;
}
