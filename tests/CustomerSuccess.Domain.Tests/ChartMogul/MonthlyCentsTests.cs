using CustomerSuccess.Domain.ChartMogul;
using CustomerSuccess.Domain.Revenue;

namespace CustomerSuccess.Domain.Tests.ChartMogul;

public class MonthlyCentsTests
{
    private static readonly Currency Dollar = new("USD");

    [Theory]
    [InlineData(12_000, 1, 0, BillingUnit.Year, 1, 1_000)] // 120.00 a year are 10.00 a month.
    [InlineData(5_000, 3, 0, BillingUnit.Month, 1, 15_000)] // Three times 50.00.
    [InlineData(9_000, 1, 0, BillingUnit.Month, 3, 3_000)] // 90.00 for three months, the documentation's example.
    [InlineData(1_000, 1, 0, BillingUnit.Week, 1, 4_348)] // 10.00 x 30.4375 / 7 = 43.482…
    [InlineData(100, 1, 0, BillingUnit.Day, 1, 3_044)] // 1.00 x 30.4375 = 30.4375.
    [InlineData(1_000, 1, 0, BillingUnit.Day, 7, 4_348)] // Seven days are a week.
    [InlineData(2_000, 2, 2_500, BillingUnit.Month, 1, 3_000)] // 40.00 less a quarter.
    [InlineData(1_999, 1, 0, BillingUnit.Year, 1, 167)] // 19.99 / 12 = 1.6658…
    [InlineData(6, 1, 0, BillingUnit.Year, 1, 1)] // Half a cent goes up.
    public void A_term_is_brought_to_a_month_of_30_4375_days_in_whole_cents(long amount, int quantity, int discount, BillingUnit unit, int count, long expected) =>
        MonthlyCents.Of(amount, quantity, discount, unit, count, TermKind.Paid, Dollar).Should().Be(expected);

    [Theory]
    [InlineData(TermKind.Trial)]
    [InlineData(TermKind.Paused)]
    public void Trials_and_paused_terms_bring_nothing(TermKind kind) =>
        MonthlyCents.Of(5_000, 1, 0, BillingUnit.Month, 1, kind, Dollar).Should().Be(0);

    [Theory]
    [InlineData("IRR", 500, 50_000)] // 500 rials, whose smallest unit is the rial, are 50,000 hundredths.
    [InlineData("KWD", 12_345, 1_235)] // 12.345 dinars are 1,234.5 hundredths.
    public void Money_is_in_hundredths_whatever_the_currency_counts_in(string currency, long minor, long expected) =>
        MonthlyCents.Of(minor, 1, 0, BillingUnit.Month, 1, TermKind.Paid, new Currency(currency)).Should().Be(expected);

    [Fact]
    public void An_amount_that_is_no_whole_number_of_the_smallest_unit_is_none()
    {
        Cents.ToMinor(1_050, new Currency("JPY")).Should().BeNull();
        Cents.ToMinor(1_100, new Currency("JPY")).Should().Be(11);
        Cents.ToMinor(1_050, new Currency("KWD")).Should().Be(10_500);
    }
}
