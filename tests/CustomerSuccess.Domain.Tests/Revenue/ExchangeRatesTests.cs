using CustomerSuccess.Domain.Revenue;
using static CustomerSuccess.Domain.Tests.Examples;

namespace CustomerSuccess.Domain.Tests.Revenue;

public class ExchangeRatesTests
{
    private static readonly Currency Euro = new("EUR");
    private static readonly ExchangeRates Rates = new(
    [
        new ExchangeRate { Currency = Euro, Into = Dollar, From = Day("2026-03-10"), Rate = 1.2m },
        new ExchangeRate { Currency = Euro, Into = Dollar, From = Day("2026-03-01"), Rate = 1.1m },
        new ExchangeRate { Currency = new("IRR"), Into = new("KWD"), From = Day("2026-03-01"), Rate = 0.00001m },
    ]);

    [Fact]
    public void A_rate_holds_from_its_day_until_the_next()
    {
        Rates.Of(Euro, Dollar, Day("2026-02-28")).Should().BeNull();
        Rates.Of(Euro, Dollar, Day("2026-03-01")).Should().Be(1.1m);
        Rates.Of(Euro, Dollar, Day("2026-03-09")).Should().Be(1.1m);
        Rates.Of(Euro, Dollar, Day("2026-03-10")).Should().Be(1.2m);
        Rates.Of(Dollar, Euro, Day("2026-03-10")).Should().BeNull("rates are not turned round");
        Rates.Of(Dollar, Dollar, Day("2020-01-01")).Should().Be(1m);
    }

    [Fact]
    public void Minor_units_with_other_digits_are_shifted()
    {
        // 1,000,000 rials are 10 dinars, which are 10,000 fils.
        Rates.Convert(1_000_000, new("IRR"), new("KWD"), Day("2026-03-05")).Should().Be(10_000);
        Rates.Convert(5, Euro, Dollar, Day("2026-03-05")).Should().Be(6, "5.5 is rounded half to even");
        Rates.Convert(long.MaxValue, Dollar, Dollar, Day("2026-03-05")).Should().Be(long.MaxValue);
        Rates.Convert(5, Euro, Dollar, Day("2026-02-05")).Should().BeNull();
    }

    [Fact]
    public void An_amount_that_does_not_fit_throws()
    {
        var convert = () => Rates.Convert(long.MaxValue, Euro, Dollar, Day("2026-03-05"));
        convert.Should().Throw<OverflowException>();
    }
}
