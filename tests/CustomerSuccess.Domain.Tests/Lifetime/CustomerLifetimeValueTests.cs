using CustomerSuccess.Domain.Customers;
using CustomerSuccess.Domain.Lifetime;
using CustomerSuccess.Domain.Revenue;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Domain.Tests.Lifetime;

public class CustomerLifetimeValueTests
{
    private static readonly Currency Irr = new("IRR");
    private static readonly Currency Euro = new("EUR");
    private static readonly ExchangeRates Rates = new([
        new ExchangeRate { Currency = Euro, Into = Irr, From = new(2025, 1, 1), Rate = 500_000 }, new ExchangeRate { Currency = Euro, Into = Irr, From = new(2026, 1, 1), Rate = 600_000 }]);

    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly DateOnly YearAgo = new(2025, 4, 1);

    [Fact]
    public void Recurring_revenue_is_worth_MRR_times_margin_times_lifetime() =>
        Of(new MrrAmount(750_0000, Irr), [], margin: 0.8m, months: new Figure.Defined(24)).Value.Should().Be(new Figure.Defined(14_400));

    [Fact]
    public void Purchases_are_worth_their_average_times_their_number_a_month_times_lifetime()
    {
        // The article's customer: 50,000 three times a month, 24 months: 3,600,000.
        var bought = Enumerable.Range(0, 36).Select(i => Bought(YearAgo.AddDays(i * 10), 50_000, Irr));

        var value = Of(new MrrAmount(0, Irr), bought, margin: 1, months: new Figure.Defined(24));

        value.AveragePurchaseMinor.Should().Be(new Figure.Defined(50_000));
        ((Figure.Defined)value.PurchasesPerMonth).Value.Should().BeApproximately(3, 1e-20m);
        ((Figure.Defined)value.Value).Value.Should().BeApproximately(3_600_000, 1e-15m);
    }

    [Fact]
    public void A_purchase_in_another_currency_counts_at_the_rate_of_its_day()
    {
        // Two of 100 euros, at 500,000 and at 600,000 rials: 110 million a year, 55 million on average.
        var value = Of(new MrrAmount(0, Irr), [Bought(YearAgo, 100_00, Euro), Bought(Today, 100_00, Euro)], margin: 1, months: new Figure.Defined(12));

        value.AveragePurchaseMinor.Should().Be(new Figure.Defined(55_000_000));
        ((Figure.Defined)value.Value).Value.Should().BeApproximately(110_000_000, 1e-10m);
    }

    [Fact]
    public void What_is_not_known_makes_no_value()
    {
        Of(new MrrAmount(0, Irr), [], 1, new Figure.Defined(24)).Value.Should().Be(new Figure.NotDefined(WhyNot.NoPurchases));
        Of(null, [], 1, new Figure.Defined(24)).Value.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        Of(new MrrAmount(0, Irr), [Bought(Today, 1, new Currency("USD"))], 1, new Figure.Defined(24)).Value.Should().Be(new Figure.NotDefined(WhyNot.NoExchangeRate));
        Of(new MrrAmount(10, Irr), [], 1, new Figure.NotDefined(WhyNot.NoChurn)).Value.Should().Be(new Figure.NotDefined(WhyNot.NoChurn));
    }

    private static CustomerLifetimeValue Of(MrrAmount? mrr, IEnumerable<Purchase> purchases, decimal margin, Figure months)
    {
        var none = new Figure.NotDefined(WhyNot.NoPurchases);
        var peers = new LifetimeValue(new Period(new(2026, 3, 1), new(2026, 4, 1)), Irr, LifetimeForm.SurvivalMean, months, 24, none, margin, none, none, none, none) { Lifetimes = new LifetimeForms(months, none, none, 24, 0, 0) };
        return CustomerLifetimeValue.Of(mrr, purchases, Rates, YearAgo, Today, peers);
    }

    private static Purchase Bought(DateOnly on, long amount, Currency currency) =>
        new() { Id = PurchaseId.New(), CustomerId = CustomerId.New(), On = on, AmountMinor = amount, Currency = currency };
}
